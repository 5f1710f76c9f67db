// Draws what the server worked out, at the places that it gives. Nothing moves by itself: there is no physics here.
(function () {
  "use strict";
  var explore = window.explore = {};
  var box = document.querySelector("[data-drawing]");
  var network = null, nodes = null, edges = null, data = null, labelled = [], chosen = [];

  function styled(things) {
    var style = getComputedStyle(document.documentElement);
    var known = {};
    return things.map(function (each) {
      // Thousands of things share a few looks, which are looked up once.
      var made = Object.assign({}, each);
      ["color", "font"].forEach(function (name) {
        if (!each[name]) { return; }
        var key = JSON.stringify(each[name]);
        made[name] = known[key] || (known[key] = looks.resolved(each[name], style));
      });
      return made;
    });
  }

  function start() {
    var options = looks.resolved(data.options, getComputedStyle(document.documentElement));
    nodes = new vis.DataSet(styled(data.nodes));
    edges = new vis.DataSet(styled(data.edges));
    if (network) { network.destroy(); }
    network = new vis.Network(box, { nodes: nodes, edges: edges }, options);
    var frame = box.querySelector(".vis-network");
    frame.setAttribute("role", "application");
    frame.setAttribute("aria-label", "Drawing. Arrow keys move it, plus and minus zoom, nought shows all. The tables below hold the same.");
    frame.tabIndex = 0;
    frame.addEventListener("keydown", pressed);
    network.on("click", clicked);
    network.on("dragEnd", dropped);
  }

  var pans = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "+" || event.key === "=") { explore.zoom(1.25); }
    else if (event.key === "-") { explore.zoom(0.8); }
    else if (event.key === "0") { explore.fit(); }
    else if (pans[event.key]) {
      var at = network.getViewPosition(), far = 60 / network.getScale(), way = pans[event.key];
      network.moveTo({ position: { x: at.x + way[0] * far, y: at.y + way[1] * far }, animation: false });
    } else { return; }
    event.preventDefault();
  }

  function clicked(event) {
    var uid = event.nodes[0];
    if (uid !== undefined) { explore.deed((chosen.length === 1 && chosen[0] === uid ? "turn " : "select ") + uid); return; }
    var edge = event.edges.length === 1 ? edges.get(event.edges[0]) : null;
    if (edge && edge.link) { explore.deed("select " + edge.from + " " + edge.link + " " + edge.to); }
    mark();
  }

  function dropped(event) {
    if (!event.nodes.length) { return; }
    var place = network.getPosition(event.nodes[0]);
    explore.deed("pin " + event.nodes[0] + ":" + Math.round(place.x) + "," + Math.round(place.y));
  }

  // A ring round what is selected, and words on its links alone.
  function mark() {
    var uid = chosen.length === 1 && nodes.get(chosen[0]) ? chosen[0] : null;
    var these = edges.get({ filter: function (edge) {
      return uid ? edge.from === uid || edge.to === uid
        : edge.strong || (chosen.length === 3 && edge.from === chosen[0] && edge.link === chosen[1] && edge.to === chosen[2]);
    } }).map(function (edge) { return edge.id; });
    network.unselectAll();
    if (uid) { network.selectNodes([uid], true); } else if (chosen.length === 3) { network.selectEdges(these); }
    var now = these.length > 60 ? [] : these;
    edges.update(labelled.filter(function (id) { return now.indexOf(id) < 0 && edges.get(id); })
      .map(function (id) { return { id: id, label: " " }; }));
    edges.update(now.map(function (id) { return { id: id, label: edges.get(id).words }; }));
    labelled = now;
  }

  function outside(uids) {
    var from = network.DOMtoCanvas({ x: 0, y: 0 }), to = network.DOMtoCanvas({ x: box.clientWidth, y: box.clientHeight });
    return uids.some(function (uid) {
      var at = network.getPosition(uid);
      return at.x < from.x || at.x > to.x || at.y < from.y || at.y > to.y;
    });
  }

  explore.fit = function () { network.fit({ animation: false, maxZoomLevel: 1 }); };
  explore.zoom = function (by) { network.moveTo({ scale: network.getScale() * by, animation: false }); };

  // Draws anew where there was nothing; else changes what is there, and the view stays unless something new is outside it.
  explore.draw = function (drawing, focus) {
    var before = network && nodes.getIds();
    data = drawing;
    chosen = focus;
    box.hidden = false;
    labelled = [];
    if (!network) {
      start();
      explore.fit();
    } else {
      network.setOptions({ interaction: drawing.options.interaction });
      edges.clear();
      var kept = {};
      drawing.nodes.forEach(function (node) { kept[node.id] = true; });
      nodes.remove(before.filter(function (uid) { return !kept[uid]; }));
      nodes.update(styled(drawing.nodes));
      edges.add(styled(drawing.edges));
      var known = {};
      before.forEach(function (uid) { known[uid] = true; });
      var fresh = drawing.nodes.map(function (node) { return node.id; }).filter(function (uid) { return !known[uid]; });
      var wanted = focus.length === 1 && kept[focus[0]] ? fresh.concat(focus) : fresh;
      if (outside(wanted)) { explore.fit(); }
    }
    mark();
    box.setAttribute("data-drawn", String(nodes.length));
  };

  explore.places = function () { return network.getPositions(); };
  explore.network = function () { return network; };

  // The drawing as it is on the screen, on paper of the page's own colour.
  explore.picture = function (done) {
    var canvas = box.querySelector("canvas");
    var copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    var pen = copy.getContext("2d");
    pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
    pen.fillRect(0, 0, copy.width, copy.height);
    pen.drawImage(canvas, 0, 0);
    copy.toBlob(done, "image/png");
  };

  if (!box) { return; }
  // A wheel alone scrolls the page, as everywhere; with Ctrl it zooms.
  box.addEventListener("wheel", function (event) { if (!event.ctrlKey) { event.stopPropagation(); } }, { capture: true });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
    if (data) { start(); explore.fit(); mark(); }
  });
})();
