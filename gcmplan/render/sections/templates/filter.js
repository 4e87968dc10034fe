(function () {
  var place = document.getElementById("filter");
  if (!place) return;
  var works = Array.prototype.slice.call(document.querySelectorAll("article.work"));
  var label = document.createElement("label");
  var field = document.createElement("input");
  var count = document.createElement("p");
  label.textContent = place.getAttribute("data-label") + " ";
  field.type = "search";
  count.setAttribute("role", "status");
  label.appendChild(field);
  place.appendChild(label);
  place.appendChild(count);
  place.hidden = false;
  field.addEventListener("input", function () {
    var words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    works.forEach(function (work) {
      var text = work.getAttribute("data-sought");
      work.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
      if (!work.hidden) shown += 1;
    });
    var told = place.getAttribute("data-count").replace("##", works.length).replace("#", shown);
    count.textContent = words.length ? told : "";
  });
})();
