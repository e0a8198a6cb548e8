// Menus are measured a frame late now and then. Browsers tell that as an error, though nothing is wrong
// (https://www.w3.org/TR/resize-observer/#html-event-loop), and the overlay of the development server would cover the page
// with it. A script of its own, before all others: of the listeners of a window, those come first that were added first.
window.addEventListener('error', event => {
  if (/^ResizeObserver loop/.test(event.message)) {
    event.stopImmediatePropagation();
  }
});
