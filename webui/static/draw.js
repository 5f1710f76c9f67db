// Draws the subgraph of a review from what the server worked out; the table beside it holds the same without this.
(function () {
  "use strict";
  var box = document.querySelector("[data-drawing]");
  if (!box || !window.vis) { return; }
  var news = document.querySelector("[data-drawing-news]");
  var tools = document.querySelector("[data-drawing-tools]");
  var network = null;
  var data = null;

  function say(words, address, name) {
    news.textContent = words;
    if (!address) { return; }
    var link = document.createElement("a");
    link.href = address;
    link.textContent = name;
    news.append(" ", link);
  }

  function draw() {
    var style = getComputedStyle(document.documentElement);
    var shown = looks.resolved(data, style);
    var edges = new vis.DataSet(shown.edges.map(function (edge, at) { edge.id = at; return edge; }));
    var nodes = new vis.DataSet(shown.nodes);
    if (network) { network.destroy(); }
    network = new vis.Network(box, { nodes: nodes, edges: edges }, shown.options);
    network.fit({ maxZoomLevel: 1 });
    function label(chosen) {
      edges.update(edges.map(function (edge) {
        return { id: edge.id, label: chosen.indexOf(edge.id) < 0 ? " " : edge.words };
      }));
    }
    network.on("selectNode", function (event) {
      var node = nodes.get(event.nodes[0]);
      label(event.edges);
      say("Selected: " + node.label + ".", node.address, "Open it");
    });
    network.on("deselectNode", function () { label([]); say("Select a node to see what its links say."); });
    box.setAttribute("data-drawn", String(nodes.length));
    say("Drawn. Select a node to see what its links say.");
  }

  function tool(words, work) { tools.append(looks.button(words, work)); }

  function zoom(by) { network.moveTo({ scale: network.getScale() * by }); }

  fetch(box.getAttribute("data-drawing"))
    .then(function (answer) { if (!answer.ok) { throw new Error(String(answer.status)); } return answer.json(); })
    .then(function (found) {
      data = found;
      box.hidden = false;
      draw();
      tool("Larger", function () { zoom(1.25); });
      tool("Smaller", function () { zoom(0.8); });
      tool("Show all", function () { network.fit({ maxZoomLevel: 1 }); });
      window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    })
    .catch(function () { box.hidden = true; say("The drawing could not be made. The table below holds the same."); });
})();
