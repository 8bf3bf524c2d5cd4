// Survey rows that are entered where there is no network: each lies on the device, with an id of its own, until it is sent.
// Without this file, or in a browser that cannot keep them, the form is sent as any other.
(function () {
  "use strict";
  var box = document.querySelector(".soutbox");
  if (!box || !window.isSecureContext || !window.indexedDB || !window.caches || !navigator.serviceWorker) {
    return;
  }
  var form = document.querySelector("form[data-draft]");
  var page = box.dataset.rows + "/new";
  // What was sent is said on the page that the form leads to.
  var sent = Number(sessionStorage.getItem("tuichu-survey-sent"));
  sessionStorage.removeItem("tuichu-survey-sent");
  var sending = null;
  var arrived = false;
  var signIn = false;
  var offline = false;

  // --- what lies on the device

  function store(mode, work) {
    return new Promise(function (resolve, reject) {
      var opening = indexedDB.open("tuichu-survey", 1);
      opening.onupgradeneeded = function () {
        opening.result.createObjectStore("row", { keyPath: "id" });
      };
      opening.onerror = reject;
      opening.onsuccess = function () {
        var transaction = opening.result.transaction("row", mode);
        var request = work(transaction.objectStore("row"));
        transaction.oncomplete = function () {
          opening.result.close();
          resolve(request.result);
        };
        transaction.onerror = transaction.onabort = reject;
      };
    });
  }
  function keep(row) {
    return store("readwrite", function (rows) { return rows.put(row); });
  }
  function forget(row) {
    return store("readwrite", function (rows) { return rows.delete(row.id); });
  }
  // As they were entered, for the rows of the task are numbered as they come.
  function unsent() {
    return store("readonly", function (rows) { return rows.getAll(); }).then(function (all) {
      return all.filter(function (row) { return row.task === box.dataset.task; })
        .sort(function (one, other) { return one.entered - other.entered; });
    });
  }

  // --- sending

  function send() {
    sending = sending || unsent().then(function (rows) {
      signIn = offline = false;
      return rows.reduce(function (before, row) {
        return before.then(function () { return row.refused || signIn || offline ? null : post(row); });
      }, Promise.resolve());
    }).finally(function () { sending = null; }).then(show).then(function (rows) {
      if (arrived) {
        arrived = false;
        keepKnown();
      }
      return rows;
    });
    return sending;
  }
  function post(row) {
    return fetch(page).then(function (answer) {
      return toldToSignIn(answer) ? null : answer.text();
    }).then(function (html) {
      var token = html && new DOMParser().parseFromString(html, "text/html").querySelector("input[name=_csrf]");
      if (html && !token) {
        return refuse(row, html);
      }
      return token && fetch(box.dataset.rows, { method: "POST", body: body(row, token.value) }).then(function (answer) {
        return answered(row, answer);
      });
    }).catch(function () { offline = true; });
  }
  function answered(row, answer) {
    if (toldToSignIn(answer)) {
      return null;
    }
    if (answer.ok) {
      sent += 1;
      arrived = true;
      return forget(row);
    }
    if (answer.status >= 500) {
      offline = true;
      return null;
    }
    return answer.text().then(function (html) { return refuse(row, html); });
  }
  function toldToSignIn(answer) {
    signIn = answer.status === 403 || new URL(answer.url).pathname.endsWith("/sign-in");
    return signIn;
  }
  function refuse(row, html) {
    var read = new DOMParser().parseFromString(html, "text/html");
    var why = Array.from(read.querySelectorAll(".alert-danger li, .alert-danger p"), function (one) { return one.textContent; });
    row.refused = why.join(" ") || (read.querySelector("h1") || read.body).textContent.trim();
    return keep(row);
  }
  function body(row, token) {
    var data = new FormData();
    data.set("_csrf", token);
    data.set("row", row.id);
    Object.keys(row.fields).forEach(function (name) { data.set(name, row.fields[name]); });
    row.photos.forEach(function (photo) { data.append("photo", photo, photo.name); });
    return data;
  }

  // --- what is shown

  function show() {
    return unsent().then(function (rows) {
      var list = box.querySelector("ul");
      var said = [box.dataset.unsent.replace("#", rows.length)];
      if (sent) {
        said.push(box.dataset.sent.replace("#", sent));
      }
      if (offline && rows.length) {
        said.push(box.dataset.offline);
      }
      box.querySelector("[role=status]").textContent = said.join(" · ");
      box.querySelector("[data-sign-in]").hidden = !(signIn && rows.length);
      box.querySelector("[data-do=send]").hidden = !rows.length;
      list.replaceChildren.apply(list, rows.map(line));
      box.hidden = !rows.length && !sent;
      return rows;
    });
  }
  function line(row) {
    var one = box.querySelector("template").content.firstElementChild.cloneNode(true);
    one.querySelector("strong").textContent = [row.fields.ENTERPRISE, row.fields.DEVICE].join(" · ");
    one.querySelector("span").textContent = row.refused ? box.dataset.refused + row.refused : "";
    one.querySelector("[data-do=edit]").hidden = !form;
    one.addEventListener("click", function (event) {
      if (event.target.dataset.do === "edit") {
        fill(row);
      } else if (event.target.dataset.do === "drop" && window.confirm(box.dataset.sure)) {
        forget(row).then(show);
      }
    });
    return one;
  }

  // --- the form

  var photosBefore = [];
  var enteredBefore = 0;
  function fresh() {
    form.reset();
    form.querySelector("[data-found]").textContent = "";
    form.elements.row.value = crypto.randomUUID();
    photosBefore = [];
    enteredBefore = 0;
  }
  function fill(row) {
    fresh();
    form.elements.row.value = row.id;
    photosBefore = row.photos;
    enteredBefore = row.entered;
    Object.keys(row.fields).forEach(function (name) { form.elements[name].value = row.fields[name]; });
    form.querySelector("details").open = true;
    form.elements.ENTERPRISE.focus();
  }
  function typed() {
    var row = { id: form.elements.row.value, task: box.dataset.task, entered: enteredBefore || Date.now(), fields: {}, photos: photosBefore.slice() };
    new FormData(form).forEach(function (value, name) {
      if (value instanceof File) {
        if (value.size) {
          row.photos.push(value);
        }
      } else if (name !== "_csrf" && name !== "row") {
        row.fields[name] = value;
      }
    });
    return row;
  }
  // The page of a known line without a network is a copy of the empty form: it is filled with what was kept, or with what
  // was typed in before. Where neither is there, the list says what is.
  function fillKnown(id) {
    form.dataset.known = "yes";
    form.elements.again.hidden = true;
    return Promise.all([unsent(), caches.match(box.dataset.knownRows).then(function (kept) { return kept ? kept.json() : []; })])
      .then(function (found) {
        var typedBefore = found[0].find(function (row) { return row.id === id; });
        var known = found[1].find(function (row) { return row.id === id; });
        if (typedBefore) {
          fill(typedBefore);
        } else if (known) {
          fill({ id: id, entered: 0, fields: known.cells, photos: [] });
        } else {
          window.location.replace(box.dataset.known);
        }
      });
  }
  if (form) {
    // What is known has its id already; any other page may be a copy that was shown before.
    if (!form.dataset.known && window.location.pathname.startsWith(box.dataset.known + "/")) {
      fillKnown(window.location.pathname.slice(box.dataset.known.length + 1));
    } else if (!form.dataset.known) {
      form.elements.row.value = crypto.randomUUID();
    }
    form.addEventListener("submit", function (event) {
      var more = event.submitter && event.submitter.name === "again";
      event.preventDefault();
      keep(typed()).then(function () {
        fresh();
        return send();
      }).then(function (rows) {
        if (!rows.length && !more) {
          sessionStorage.setItem("tuichu-survey-sent", sent);
          window.location.assign(box.dataset.rows.replace(/\/rows$/, ""));
        } else if (form.dataset.known) {
          window.location.assign(page);
        } else {
          window.scrollTo(0, 0);
        }
      }, function () { form.submit(); });
    });
  }

  var locate = document.querySelector("[data-locate]");
  if (form && locate && navigator.geolocation) {
    locate.parentElement.hidden = false;
    locate.addEventListener("click", function () {
      var said = form.querySelector("[data-found]");
      navigator.geolocation.getCurrentPosition(function (found) {
        form.elements.LONGITUDE.value = found.coords.longitude.toFixed(6);
        form.elements.LATITUDE.value = found.coords.latitude.toFixed(6);
        form.elements.DATUM.value = "WGS84";
        form.querySelector("details").open = true;
        said.textContent = said.dataset.found.replace("#", Math.ceil(found.coords.accuracy));
      }, function () { said.textContent = said.dataset.failed; }, { enableHighAccuracy: true, timeout: 30000 });
    });
  }

  // --- at each visit

  function keepKnown() {
    return caches.open("tuichu-survey").then(function (kept) {
      return kept.addAll([box.dataset.known, box.dataset.knownRows]);
    }).catch(function () {});
  }

  navigator.serviceWorker.register(box.dataset.worker).then(function () {
    return caches.open("tuichu-survey");
  }).then(function (kept) {
    var parts = document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]");
    return kept.addAll([page].concat(Array.from(parts, function (part) { return part.href || part.src; })));
  }).then(keepKnown).catch(function () {});
  window.addEventListener("online", send);
  box.querySelector("[data-do=send]").addEventListener("click", send);
  send();
})();
