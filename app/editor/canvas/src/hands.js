/** Keyboard and clipboard of the canvas. Nothing here acts while somebody types in a field. */
import { packed, snapped, unpacked } from './clipboard.js'
import { commandOf, isTyping, neighbour, STEP } from './keys.js'

const PASTE_STEP = 32

export function useHands({ root, graph, flow, tool, edit, remove, command, later }) {
  let memory = '' // when the browser gives us no clipboard
  let pasted = { text: '', times: 0 }
  const pointer = { x: 0, y: 0, isInside: false }

  const isHere = () => {
    const active = document.activeElement
    return !active || active === document.body || root.value?.contains(active)
  }
  const isOpen = () => document.querySelector('.q-dialog, .q-menu') !== null

  const own = {
    delete: () => remove(...Object.values(graph.selected())),
    duplicate() {
      const ids = graph.selected().nodes
      if (!ids.length) return
      const [x, y] = corner(ids)
      later('select')
      edit(unpacked(packed(flow, ids), [x + PASTE_STEP, y + PASTE_STEP]))
    },
    selectAll: () => graph.select([...flow.nodes.keys()], [...flow.edges.keys()]),
    selectNone: () => graph.select([]),
    fit: () => graph.fit(),
    zoomReset: () => graph.zoomTo(1),
    zoomIn: () => graph.zoomBy(1.25),
    zoomOut: () => graph.zoomBy(1 / 1.25),
    hand: () => (tool.value = 'hand'),
    arrow: () => (tool.value = 'arrow'),
    addNode: () => command('addNode', { at: aim(), screen: pointer.isInside ? [pointer.x, pointer.y] : null }),
  }
  for (const [name, step] of Object.entries(STEP)) {
    own[`focus${name}`] = () => focusNext(step)
    own[`nudge${name}`] = (event) => nudge(step, event.shiftKey ? 40 : 8)
  }

  function keydown(event) {
    const asked = commandOf(event)
    if (!asked || isOpen() || (!asked.anywhere && !isHere())) return
    if (asked.name === 'selectNone' && !graph.selected().nodes.length && !graph.selected().edges.length) return
    event.preventDefault()
    if (own[asked.name]) own[asked.name](event)
    else command(asked.name)
  }

  function corner(ids) {
    const places = ids.map((id) => flow.nodes.get(id).at)
    return [0, 1].map((axis) => Math.min(...places.map((at) => at[axis])))
  }

  function aim() {
    const box = root.value.getBoundingClientRect()
    const { x, y } = pointer.isInside ? pointer : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const at = graph.place(x, y)
    return [snapped(at.x), snapped(at.y)]
  }

  function focusNext(step) {
    const boxes = graph.boxes()
    if (!boxes.length) return
    const current = document.activeElement?.closest?.('[data-card]')?.dataset.card ?? graph.selected().nodes[0]
    const from = boxes.find((box) => box.id === current)
    const next = from ? neighbour(boxes, from, step) : [...boxes].sort((a, b) => a.x + a.y - b.x - b.y)[0]
    if (!next) return
    graph.select([next.id])
    const card = root.value.querySelector(`[data-card="${CSS.escape(next.id)}"]`)
    card?.focus({ preventScroll: true })
    const [box, frame] = [card?.getBoundingClientRect(), root.value.getBoundingClientRect()]
    const isSeen = box && box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
    if (!isSeen) graph.centre(next.id)
  }

  function nudge([dx, dy], by) {
    const ids = graph.selected().nodes
    if (!ids.length) return
    graph.nudge(ids, dx * by, dy * by)
    const at = graph.places(ids)
    flow.move(at)
    edit({ op: 'move', at })
  }

  function copy(event) {
    const ids = graph.selected().nodes
    if (isTyping(event.target) || !isHere() || !ids.length || String(getSelection())) return
    memory = packed(flow, ids)
    event.clipboardData?.setData('text/plain', memory)
    event.preventDefault()
    if (event.type === 'cut') remove(ids, graph.selected().edges)
  }

  function paste(event) {
    if (isTyping(event.target) || !isHere() || isOpen()) return
    const text = event.clipboardData?.getData('text/plain') || memory
    pasted = { text, times: pasted.text === text ? pasted.times + 1 : 0 }
    const at = aim().map((v) => v + pasted.times * PASTE_STEP)
    const operation = unpacked(text, at)
    if (!operation) return
    event.preventDefault()
    later('select')
    edit(operation)
  }

  function point({ clientX, clientY }) {
    const box = root.value.getBoundingClientRect()
    const isInside = clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
    Object.assign(pointer, { x: clientX, y: clientY, isInside })
  }

  /** Vue Flow swallows the click on its pane; without this a field elsewhere would keep the focus, and the keys. */
  function takeFocus(event) {
    if (!isTyping(event.target) && !event.target.closest('button, [tabindex="0"]')) root.value.focus({ preventScroll: true })
  }

  return {
    listen() {
      addEventListener('keydown', keydown)
      document.addEventListener('copy', copy)
      document.addEventListener('cut', copy)
      document.addEventListener('paste', paste)
      addEventListener('pointermove', point, { passive: true })
      root.value.addEventListener('pointerdown', takeFocus, true)
    },
    leave() {
      removeEventListener('keydown', keydown)
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', copy)
      document.removeEventListener('paste', paste)
      removeEventListener('pointermove', point)
    },
  }
}
