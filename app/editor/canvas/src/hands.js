/** Keyboard, clipboard and pointer of the canvas. Nothing here acts while somebody types in a field. */
import { packed, snapped, unpacked } from './clipboard.js'
import { isTyping, useKeys } from './keys.js'

const PASTE_STEP = 32
const LONG = 520 // milliseconds a finger rests before it asks for the menu
const STILL = 9
const DIALOGS = '.q-dialog, .q-menu, [role=dialog][aria-modal=true]'

export function useHands({ root, graph, flow, tool, commands, edit, remove, later, chord, openMenu, gotFiles, manifest }) {
  const read = useKeys(commands.list)
  let memory = '' // when the browser gives us no clipboard
  let pasted = { text: '', times: 0 }
  let pressed = null
  let hasAdded = false
  const pointer = { x: 0, y: 0, isInside: false }

  const isHere = () => {
    const active = document.activeElement
    return !active || active === document.body || root.value?.contains(active)
  }
  const isOpen = () => document.querySelector(DIALOGS) !== null

  function keydown(event) {
    if (isTyping(event.target) || isOpen()) return
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) return menuByKey(event)
    const said = read(event)
    chord.value = said?.chord ?? null
    if (!said) return
    if (said.chord) return event.preventDefault()
    const asked = said.commands.find((one) => (one.anywhere || isHere()) && commands.can(one.name))
    if (!asked || isButton(event)) return
    event.preventDefault()
    commands.perform(asked.name, event.shiftKey && asked.name.startsWith('nudge') ? { shiftKey: true } : {})
  }

  /** Enter and Space on a button are the button's, not the canvas's. */
  const isButton = (event) => ['Enter', ' '].includes(event.key) && !event.ctrlKey && !event.metaKey && event.target.closest?.('button, a, [role=menuitem], [role=treeitem]')

  function menuByKey(event) {
    if (!isHere()) return
    event.preventDefault()
    const card = document.activeElement?.closest?.('[data-card]')
    const box = (card ?? root.value).getBoundingClientRect()
    openMenu({ x: box.x + Math.min(40, box.width / 2), y: box.y + Math.min(60, box.height / 2) }, card)
  }

  /** Where something new goes: under the pointer, else in the middle. */
  function aim() {
    const box = root.value.getBoundingClientRect()
    const { x, y } = pointer.isInside ? pointer : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const at = graph.place(x, y)
    return [snapped(at.x), snapped(at.y)]
  }

  const clip = {
    copy() {
      const { nodes, notes, frames } = graph.selected()
      if (!nodes.length && !notes.length && !frames.length) return false
      memory = packed(flow, { nodes, notes, frames })
      navigator.clipboard?.writeText(memory).catch(() => {}) // not allowed here: `memory` still has it
      return true
    },
    async paste(wired) {
      put(await navigator.clipboard?.readText().catch(() => memory) || memory, wired)
    },
  }

  function put(text, wired) {
    pasted = { text, times: pasted.text === text ? pasted.times + 1 : 0 }
    const at = aim().map((v) => v + pasted.times * PASTE_STEP)
    const operation = unpacked(text, at, wired)
    if (!operation) return manifest(text, at)
    later('select')
    edit(operation)
    return true
  }

  function copy(event) {
    const { nodes, notes, frames } = graph.selected()
    if (isTyping(event.target) || !isHere() || !(nodes.length + notes.length + frames.length) || String(getSelection())) return
    if (event.type === 'cut' && flow.view.readonly) return
    memory = packed(flow, { nodes, notes, frames })
    event.clipboardData?.setData('text/plain', memory)
    event.preventDefault()
    if (event.type === 'cut') remove(graph.selected())
  }

  function paste(event) {
    if (isTyping(event.target) || !isHere() || isOpen() || flow.view.readonly) return
    const files = [...(event.clipboardData?.files ?? [])]
    const isTaken = files.length ? gotFiles(files, aim()) : put(event.clipboardData?.getData('text/plain') || memory, false)
    if (isTaken) event.preventDefault()
  }

  function point({ clientX, clientY }) {
    const box = root.value.getBoundingClientRect()
    const isInside = clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
    Object.assign(pointer, { x: clientX, y: clientY, isInside })
    if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > STILL) letGo()
  }

  /** Vue Flow swallows the click on its pane; without this a field elsewhere would keep the focus, and the keys. */
  function press(event) {
    if (!isTyping(event.target) && !event.target.closest('button, [tabindex="0"]')) root.value.focus({ preventScroll: true })
    letGo()
    const isAdding = event.pointerType === 'touch' && tool.value === 'arrow' && Boolean(event.target.closest('.vue-flow__node'))
    if (isAdding !== hasAdded) graph.adding((hasAdded = isAdding)) // fingers have no Shift: the arrow's taps add to what is chosen
    if (event.pointerType !== 'touch' || !event.isPrimary || event.target.closest('.m-pin, button')) return
    const { clientX: x, clientY: y, target } = event
    pressed = { x, y, timer: setTimeout(() => openMenu({ x, y }, target), LONG) }
  }

  function letGo() {
    clearTimeout(pressed?.timer)
    pressed = null
  }

  return {
    aim, clip,
    pointed: () => (pointer.isInside ? [pointer.x, pointer.y] : null),
    listen() {
      addEventListener('keydown', keydown)
      document.addEventListener('copy', copy)
      document.addEventListener('cut', copy)
      document.addEventListener('paste', paste)
      addEventListener('pointermove', point, { passive: true })
      for (const name of ['pointerup', 'pointercancel']) addEventListener(name, letGo)
      root.value.addEventListener('pointerdown', press, true)
    },
    leave() {
      letGo()
      removeEventListener('keydown', keydown)
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', copy)
      document.removeEventListener('paste', paste)
      removeEventListener('pointermove', point)
      for (const name of ['pointerup', 'pointercancel']) removeEventListener(name, letGo)
    },
  }
}
