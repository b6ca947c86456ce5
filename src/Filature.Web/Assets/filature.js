// The desk reads without this. It only adds two keys: j and k go from one finding in the text to the next and back.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
  if (step === 0) return;
  const places = [...document.querySelectorAll(".text a.n")];
  if (places.length === 0) return;
  const at = places.indexOf(document.activeElement);
  const next = places[at < 0 ? (step > 0 ? 0 : places.length - 1) : (at + step + places.length) % places.length];
  next.focus();
  next.scrollIntoView({ block: "center" });
});
