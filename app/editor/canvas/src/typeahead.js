/** What is typed between asking for a field and its being there goes into the field, and asks for nothing else. */

const PATIENCE = 2000 // milliseconds; then whoever typed gets the keyboard back

/** @param {string} selector of the field that is on its way */
export function typeAhead(selector) {
  let held = ''
  let isDone = false // Enter was pressed, too
  const until = performance.now() + PATIENCE

  function keep(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') return leave()
    if (event.key === 'Backspace') held = held.slice(0, -1)
    else if (event.key === 'Enter') isDone = true
    else if (event.key.length === 1) held += event.key
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  function look() {
    const field = document.querySelector(selector)
    const isReady = field && document.activeElement === field
    if (!isReady && performance.now() < until) return void requestAnimationFrame(look)
    leave()
    if (!isReady || !held) return
    field.value = held + field.value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    // The field tells its value a moment later, and Enter means what is typed.
    if (isDone) requestAnimationFrame(() => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
  }

  function leave() {
    removeEventListener('keydown', keep, true)
  }

  addEventListener('keydown', keep, true)
  requestAnimationFrame(look)
}
