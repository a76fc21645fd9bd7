// Runs within a page and gives what stands out of it, is cut off, or lies on something else, a line each.
(() => {
  const faults = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) faults.push(`${root.scrollWidth} wide`);
  const named = (element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`;
  for (const element of document.querySelectorAll("main *")) {
    if (element instanceof SVGElement || element.closest("caption, .data thead")) continue;
    const { overflowX } = getComputedStyle(element);
    const scrolls = overflowX === "auto" || overflowX === "scroll";
    if (scrolls && element.scrollWidth > element.clientWidth && element.getAttribute("tabindex") !== "0") {
      faults.push(`can't be scrolled to: ${named(element)}`);
    }
    if (!scrolls && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`stands out: ${named(element)}`);
    }
  }
  for (const svg of document.querySelectorAll("svg")) {
    const boxes = [...svg.querySelectorAll("text")].map((text) => text.getBBox());
    const { width, height } = svg.viewBox.baseVal;
    for (const [index, box] of boxes.entries()) {
      const inside = box.x >= -1 && box.y >= -1 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1;
      if (!inside) faults.push(`label outside: ${named(svg)}`);
      const over = boxes.slice(0, index).some((other) => box.x < other.x + other.width && other.x < box.x + box.width);
      if (over) faults.push(`labels overlap: ${named(svg)}`);
    }
  }
  return faults;
})();
