/** Drawing an edge by hand: which pins would take it, why others would not, and where it is dropped. */
import { shallowReactive, shallowRef } from 'vue'
import { pinsOf } from './document.js'

const LINGER = 4500
const LINGER_WITH_FIX = 12000 // milliseconds: time to read it and press Enter
const HOVERS = ['mousemove', 'touchmove']

/** @param tell {connect(edge, lifted), cut(edge id), refused(about), empty(event, from)} what becomes of the drop */
export function useWiring(document, table, strings, tell) {
  const from = shallowRef(null)
  const bubble = shallowReactive({ reason: '', fix: '', x: 0, y: 0 })
  const lifted = shallowRef('') // the edge that was pulled off its input pin to be put elsewhere
  let isDone = false
  let fading = 0
  let offered = null // the refused edge whose remedy may still be taken

  /** null if the wire being drawn may end here, otherwise {reason, converter?}. */
  function judge(node, pin, side) {
    const start = from.value
    if (side === start.side) return { reason: strings.sameSide }
    if (node === start.node) return { reason: strings.sameNode }
    return start.side === 'outputs' ? table.verdict(start.about, pin) : table.verdict(pin, start.about)
  }

  /** How a pin looks while a wire is drawn: '', 'origin', 'fits' or 'unfit'. */
  function look(node, pin, side) {
    const start = from.value
    if (!start) return ''
    if (start.node === node && start.pin === pin.name && start.side === side) return 'origin'
    return judge(node, pin, side) ? 'unfit' : 'fits'
  }

  function begin({ node, pin, side }) {
    const about = document.pin(node, side, pin)
    if (!about) return
    isDone = false
    hide()
    from.value = { node, pin, side, about }
    HOVERS.forEach((name) => addEventListener(name, hover))
    addEventListener('keydown', escape, true)
  }

  /** Begin at an occupied input pin: the edge comes off, and its other end stays where it is. */
  function lift(event, node, pin) {
    const edge = document.edges.get(document.nodes.get(node)?.into[pin])
    const start = edge && `[data-node="${edge.source}"][data-side="outputs"][data-pin="${edge.sourcePin}"]`
    const handle = start && globalThis.document.querySelector(`.m-pin${start}`)
    if (!handle) return
    event.stopPropagation()
    event.preventDefault()
    lifted.value = edge.id
    const { clientX, clientY } = event
    handle.dispatchEvent(new MouseEvent('mousedown', { clientX, clientY, button: 0, bubbles: true }))
  }

  function escape(event) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    finish()
  }

  function finish() {
    HOVERS.forEach((name) => removeEventListener(name, hover))
    removeEventListener('keydown', escape, true)
    from.value = null
    lifted.value = ''
    hide()
  }

  function hover(event) {
    const over = pinUnder(event)
    const verdict = over && !isOrigin(over) && judge(over.node, over.about, over.side)
    if (verdict) show(event, verdict)
    else hide()
  }

  function end(event) {
    const start = from.value
    const old = lifted.value
    if (!start) return
    finish()
    if (!isDone && event) drop(event, start, old)
  }

  /** Vue Flow joined two pins itself (its radius is more forgiving than the pin); not if Escape came first. */
  function join(edge) {
    isDone = true
    if (from.value) tell.connect(edge, lifted.value)
  }

  function drop(event, start, old) {
    from.value = start // judged as while it was drawn
    try {
      settle(event, start, old)
    } finally {
      from.value = null
    }
  }

  function settle(event, start, old) {
    const over = pinUnder(event) ?? bestPin(cardUnder(event), start)
    if (over && isOrigin(over)) return hide()
    if (!over && old) return tell.cut(old)
    if (!over) return cardUnder(event) ? hide() : tell.empty(event, start)
    const verdict = judge(over.node, over.about, over.side)
    const edge = start.side === 'outputs' ? joined(start, over) : joined(over, start)
    if (!verdict) return tell.connect(edge, old)
    const about = { ...edge, reason: verdict.reason, converter: verdict.converter ?? null }
    show(event, verdict)
    fading = setTimeout(hide, about.converter ? LINGER_WITH_FIX : LINGER)
    tell.refused(about)
    if (about.converter) offer({ ...about, lifted: old || null })
  }

  /** The refusal stays for a while with its remedy: Enter or a click takes it. */
  function offer(about) {
    offered = about
    bubble.stays = true
    addEventListener('keydown', answer, true)
  }

  function answer(event) {
    if (event.key === 'Escape') hide()
    else if (event.key === 'Enter' && !event.target.closest?.('input, textarea, button')) accept()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function accept() {
    const about = offered
    hide()
    if (about) tell.refused({ ...about, accept: true })
  }

  /** Dropped on a card: the first free pin that fits, else any that fits, else the first, whose verdict says why not. */
  function bestPin(node, start) {
    const record = node && node !== start.node && document.nodes.get(node)
    if (!record) return null
    const side = start.side === 'outputs' ? 'inputs' : 'outputs'
    const fits = pinsOf(record, side).filter((pin) => !judge(node, pin, side))
    const free = fits.filter((pin) => !(pin.name in record.into))
    const about = free.find((pin) => !pin.setting) ?? fits.find((pin) => !pin.setting) ?? pinsOf(record, side)[0]
    return about && { node, pin: about.name, side, about }
  }

  function pinUnder(event) {
    const place = under(event)?.closest?.('[data-pin]')
    if (!place) return null
    const { node, pin, side } = place.dataset
    const about = document.pin(node, side, pin)
    return about && { node, pin, side, about }
  }

  const cardUnder = (event) => under(event)?.closest?.('[data-card]')?.dataset.card
  const isOrigin = ({ node, pin, side }) => {
    const start = from.value
    return start?.node === node && start.pin === pin && start.side === side
  }

  function show(event, { reason, converter }) {
    clearTimeout(fading)
    const { clientX, clientY } = point(event)
    const fix = converter ? document.catalog[converter]?.title ?? converter : ''
    Object.assign(bubble, { reason, fix, x: clientX, y: clientY })
  }

  function hide() {
    clearTimeout(fading)
    offered = null
    bubble.stays = false
    removeEventListener('keydown', answer, true)
    if (bubble.reason) bubble.reason = ''
  }

  return {
    from, lifted, bubble, hide, accept, judge, look, begin, lift, join, end,
    allows({ source, sourcePin, target, targetPin }) {
      const [a, b] = [document.pin(source, 'outputs', sourcePin), document.pin(target, 'inputs', targetPin)]
      return Boolean(a && b && source !== target && !table.verdict(a, b))
    },
  }
}

const joined = (a, b) => ({ source: a.node, sourcePin: a.pin, target: b.node, targetPin: b.pin })
export const point = (event) => event.changedTouches?.[0] ?? event
const under = (event) => globalThis.document.elementFromPoint(point(event).clientX, point(event).clientY)
