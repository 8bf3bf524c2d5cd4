// The review page: show which passage and which card belong together, and take a marked passage into the form.
// Everything also works by plain links.
(function () {
  "use strict";
  var panes = document.querySelector(".panes");
  if (!panes) {
    return;
  }
  function light(duty, on) {
    panes.querySelectorAll('[data-duty="' + duty + '"]').forEach(function (part) {
      part.classList.toggle("lit", on);
    });
  }
  panes.addEventListener("mouseover", function (event) {
    var part = event.target.closest("[data-duty]");
    if (part) {
      light(part.dataset.duty, true);
    }
  });
  panes.addEventListener("mouseout", function (event) {
    var part = event.target.closest("[data-duty]");
    if (part) {
      light(part.dataset.duty, false);
    }
  });
  var passage = document.getElementById("f-passage");
  var text = document.getElementById("document");
  if (passage && text) {
    text.addEventListener("mouseup", function () {
      var marked = String(window.getSelection());
      if (marked.trim().length > 5) {
        passage.value = marked;
      }
    });
  }
})();
