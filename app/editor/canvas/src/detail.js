/** How much of each node is drawn: all of it where a person can read it, a box with its title elsewhere. */
import { ref, shallowReactive, watch } from 'vue'

const FEW = 40 // nodes; below, everything is always drawn
const SMALL = 0.3 // of full size: text can no longer be read
const TINY = 0.15 // of full size: pictures can no longer be made out
const MARGIN = 320 // screen pixels around the view that are drawn ahead
const AT_ONCE = 12 // cards drawn in one go while the view rests
const ON_THE_WAY = 2 // and while it moves: a card costs as much as half a frame
const PACE = 50 // milliseconds between two goes
const REST = 140 // milliseconds after which a view that does not move rests
const JUMP = 2 // a zoom by more than this is followed at once, though it goes on

export function useDetail(graph, flow) {
  const full = shallowReactive(new Map()) // id -> true
  const isCoarse = ref(false)
  /** The zoom that letters are sized for: while one zooms, sizing them anew would cost every frame. */
  const scale = ref(graph.zoom.value)
  const moved = { at: 0, zoom: 0 } // when the view last moved, and when it last zoomed
  let timer = 0

  function look() {
    timer = 0
    const [now, zoom] = [performance.now(), graph.zoom.value]
    const isMoving = now - moved.at < REST
    const jump = Math.max(zoom / scale.value, scale.value / zoom)
    if (now - moved.zoom < REST && jump < JUMP) return soon()
    scale.value = zoom
    const isFew = flow.nodes.size <= FEW
    isCoarse.value = !isFew && zoom < SMALL
    const wanted = ask(zoom, isFew)
    if (!isMoving) for (const id of [...full.keys()]) if (!wanted.has(id)) full.delete(id)
    const missing = [...wanted].filter(([id]) => !full.has(id)).sort(([, a], [, b]) => a - b)
    for (const [id] of isFew ? missing : missing.slice(0, isMoving ? ON_THE_WAY : AT_ONCE)) full.set(id, true)
    if (isMoving || missing.length > AT_ONCE) soon()
  }

  /** The nodes that are to be drawn in full, with how far each is from the middle of the view. */
  function ask(zoom, isFew) {
    const seen = graph.seen()
    const ahead = MARGIN / zoom
    const middle = [(seen.x + seen.right) / 2, (seen.y + seen.bottom) / 2]
    const wanted = new Map()
    for (const { id, x, y, width, height } of graph.boxes()) {
      const node = flow.nodes.get(id)
      const isLegible = isFew || zoom >= SMALL || (node?.about.shows && zoom >= TINY)
      const isNear = isFew || (x < seen.right + ahead && y < seen.bottom + ahead && x + width > seen.x - ahead && y + height > seen.y - ahead)
      if (node && isLegible && isNear) wanted.set(id, Math.hypot(x - middle[0], y - middle[1]))
    }
    return wanted
  }

  function soon() {
    if (!timer) timer = setTimeout(look, PACE)
  }

  watch(graph.watchable, ({ zoom }) => {
    moved.at = performance.now()
    if (Math.abs(zoom - scale.value) > 0.001) moved.zoom = moved.at
    soon()
  }, { deep: true })

  return { isFull: (id) => full.has(id), isCoarse, scale, look, soon, stop: () => clearTimeout(timer) }
}

/** How high a card will be, about: it is measured once it is drawn. */
export function guessedHeight({ about, collapsed }) {
  if (collapsed) return 50
  const settings = about.inputs.filter((pin) => pin.setting).length
  const rows = Math.max(about.inputs.length - settings, about.outputs.length)
  const shown = { image: 134, json: 152, number: 80, sound: 64 }[about.shows] ?? (about.shows ? 104 : 0)
  return 50 + (rows ? 16 + 24 * rows : 0) + (settings ? 13 + 24 * Math.min(settings, 5) : 0) + shown
}
