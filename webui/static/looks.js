// What every drawing of a network needs in the browser: its colours, and buttons over it.
(function () {
  "use strict";
  var looks = window.looks = {};

  // Colours and fonts are named in the data as in the stylesheet, so that light and dark both come out right.
  looks.resolved = function resolved(value, style) {
    if (typeof value === "string" && value.slice(0, 2) === "--") { return style.getPropertyValue(value).trim(); }
    if (Array.isArray(value)) { return value.map(function (each) { return resolved(each, style); }); }
    if (value && typeof value === "object") {
      return Object.keys(value).reduce(function (made, key) { made[key] = resolved(value[key], style); return made; }, {});
    }
    return value;
  };

  looks.button = function (words, work) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = words;
    button.addEventListener("click", work);
    return button;
  };
})();
