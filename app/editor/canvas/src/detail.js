/** How much of each node is drawn: all of it where a person can read it, a box with its title elsewhere. */
import { ref, shallowReactive, watch } from 'vue'

const FEW = 40 // nodes; below, everything is always drawn
const SMALL = 0.3 // of full size: text can no longer be read
const TINY = 0.15 // of full size: pictures can no longer be made out
const MARGIN = 320 // screen pixels around the view that are drawn ahead
const AT_ONCE = 16 // cards drawn in one go, so that a pan does not stutter
const PACE = 60 // milliseconds between two goes

export function useDetail(graph, flow) {
  const full = shallowReactive(new Map()) // id -> true
  const isCoarse = ref(false)
  let timer = 0

  function look() {
    timer = 0
    const zoom = graph.zoom.value
    const isFew = flow.nodes.size <= FEW
    isCoarse.value = !isFew && zoom < SMALL
    const seen = graph.seen()
    const ahead = MARGIN / zoom
    const middle = [(seen.x + seen.right) / 2, (seen.y + seen.bottom) / 2]
    const wanted = []
    for (const { id, x, y, width, height } of graph.boxes()) {
      const about = flow.nodes.get(id)?.about
      const isLegible = isFew || zoom >= SMALL || (about?.shows && zoom >= TINY)
      const isNear = isFew || (x < seen.right + ahead && y < seen.bottom + ahead && x + width > seen.x - ahead && y + height > seen.y - ahead)
      if (!isLegible || !isNear) full.delete(id)
      else if (!full.has(id)) wanted.push({ id, far: Math.hypot(x - middle[0], y - middle[1]) })
    }
    for (const id of [...full.keys()]) if (!flow.nodes.has(id)) full.delete(id)
    const now = isFew ? wanted : wanted.sort((a, b) => a.far - b.far).slice(0, AT_ONCE)
    for (const { id } of now) full.set(id, true)
    if (now.length < wanted.length) soon()
  }

  function soon() {
    if (!timer) timer = setTimeout(look, PACE)
  }

  watch(graph.watchable, soon, { deep: true })

  return { isFull: (id) => full.has(id), isCoarse, look, soon, stop: () => clearTimeout(timer) }
}

/** How high a card will be, about: it is measured once it is drawn. */
export function guessedHeight({ about, collapsed }) {
  if (collapsed) return 50
  const settings = about.inputs.filter((pin) => pin.setting).length
  const rows = Math.max(about.inputs.length - settings, about.outputs.length)
  const shown = { image: 134, json: 152, number: 80, sound: 64 }[about.shows] ?? (about.shows ? 104 : 0)
  return 50 + (rows ? 16 + 24 * rows : 0) + (settings ? 13 + 24 * Math.min(settings, 5) : 0) + shown
}
