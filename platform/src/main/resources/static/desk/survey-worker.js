// Answers for the form of survey rows where there is no network, with the copy of the last visit. Nothing else is kept:
// other pages show what is in the database.
"use strict";
var KEPT = "tuichu-survey";

self.addEventListener("install", function () {
  self.skipWaiting();
});
self.addEventListener("activate", function (event) {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", function (event) {
  var request = event.request;
  var path = new URL(request.url).pathname;
  var form = request.mode === "navigate" && path.endsWith("/rows/new");
  if (request.method !== "GET" || !(form || path.includes("/desk/") || path.includes("/vendor/"))) {
    return;
  }
  event.respondWith(fetch(request).then(function (answer) {
    if (answer.ok && !answer.redirected) {
      var copy = answer.clone();
      event.waitUntil(caches.open(KEPT).then(function (kept) {
        return kept.put(path, copy);
      }));
    }
    return answer;
  }).catch(function () {
    return caches.match(path).then(function (copy) {
      return copy || Response.error();
    });
  }));
});
