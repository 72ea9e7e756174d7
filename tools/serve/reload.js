// In pages that are served while they are worked on: load anew what was built anew, or show why it could not be built.
new EventSource("/built").addEventListener("message", ({data}) => {
  const wrong = JSON.parse(data);
  if (wrong.length === 0) return location.reload();
  const shown = document.getElementById("wrong") ?? document.body.insertBefore(document.createElement("pre"), document.body.firstChild);
  shown.id = "wrong";
  shown.textContent = wrong.join("\n\n");
});
