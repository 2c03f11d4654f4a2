// Says in words why the page does not start. It runs in browsers that are too old for the rest, so it
// must use nothing that was not in browsers by 2012, and it must not touch the page once it runs.
(function () {
  "use strict";

  // Longer than a slow connection needs.
  var SLOW = 20000;

  function part(id) {
    return document.getElementById(id);
  }

  function show(id, isShown) {
    part(id).hidden = !isShown;
  }

  // The page has taken the place of the texts.
  function hasStarted() {
    return !part("start-failed");
  }

  function fail(why, detail) {
    if (hasStarted()) {
      return;
    }
    show("start-waits", false);
    show("start-is-slow", false);
    // What fails first is the reason for the rest.
    if (part("start-failed").hidden) {
      part("start-why").textContent = why;
      show("start-failed", true);
    }
    if (detail) {
      part("start-says").lastChild.textContent = String(detail);
      show("start-says", true);
    }
  }

  var STOPPED = "Something stopped it while it was loading.";

  window.addEventListener(
    "error",
    function (event) {
      // An icon or a style sheet that does not load does not stop the page.
      if (event.target === window) {
        fail(STOPPED, event.message);
      } else if (event.target.tagName === "SCRIPT") {
        fail("A part of it could not be loaded.", "a script was not loaded");
      }
    },
    true
  );
  window.addEventListener("unhandledrejection", function (event) {
    fail(STOPPED, event.reason);
  });

  show("start-waits", true);
  if (!("noModule" in document.createElement("script"))) {
    fail("This browser is too old for it.");
  } else if (typeof WebAssembly !== "object") {
    fail("It needs WebAssembly, which this browser does not have, or which a setting turns off.");
  } else {
    window.setTimeout(function () {
      if (!hasStarted() && part("start-failed").hidden) {
        show("start-is-slow", true);
      }
    }, SLOW);
  }
})();
