// Answers for the form of survey rows and the list of known lines where there is no network, with the copy of the last
// visit; survey.js fills the form with what is known. Nothing else is kept: other pages show what is in the database.
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
  var url = new URL(request.url);
  var path = url.pathname;
  var goes = request.mode === "navigate";
  var page = goes && (path.endsWith("/rows/new") || path.endsWith("/known-lines"));
  var filled = goes && path.match(/^(.+)\/known-lines\/[^/]+$/);
  if (request.method !== "GET" || !(page || filled || path.includes("/desk/") || path.includes("/vendor/"))) {
    return;
  }
  // A list that was searched is a part of it.
  var keeps = !filled && !(page && url.search);
  event.respondWith(fetch(request).then(function (answer) {
    if (keeps && answer.ok && !answer.redirected) {
      var copy = answer.clone();
      event.waitUntil(caches.open(KEPT).then(function (kept) {
        return kept.put(path, copy);
      }));
    }
    return answer;
  }).catch(function () {
    return caches.match(filled ? filled[1] + "/rows/new" : path).then(function (copy) {
      return copy || Response.error();
    });
  }));
});
