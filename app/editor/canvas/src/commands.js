/** What the canvas can do itself, by the command's name. Whatever else the table has is the page's to do. */
import { aligned, bounds, distributed, tidied } from './arrange.js'
import { packed, unpacked } from './clipboard.js'
import { STEP } from './keys.js'
import { inOrder, neighbour, reached } from './walk.js'

const PASTE_STEP = 32
const ALIGN = { Left: 'left', Right: 'right', Centre: 'centre', Top: 'top', Bottom: 'bottom', Middle: 'middle' }
const FRAME = { side: 32, top: 72 }
/** What may be done with a flow that is only shown, as while two versions are compared. */
const READING = new Set(['copy', 'selectAll', 'selectNone', 'selectUpstream', 'selectDownstream', 'inspect', 'freeze', 'popOut', 'openSubflow', 'leaveSubflow',
  'fit', 'fitSelection', 'zoomReset', 'zoomIn', 'zoomOut', 'hand', 'arrow', 'minimap', 'legend', 'outline', 'theme', 'larger', 'smaller',
  'history', 'runs', 'open', 'export', 'find', 'logs', 'palette', 'shortcuts', 'tour', 'language', 'gallery', 'focusLeft', 'focusRight', 'focusUp', 'focusDown'])

/**
 * @param {object} canvas {commands, root, graph, flow, tool, panels, strings, live, edit, command, later, aim, say, clip}
 */
export function useCommands(canvas) {
  const { graph, flow, tool, panels, strings, edit, command, later } = canvas
  const table = new Map(canvas.commands.map((one) => [one.name, one]))
  const chosen = () => graph.selected()
  const boxesOf = (ids) => graph.boxes().filter((box) => ids.includes(box.id))

  const own = {
    delete: () => (panels.bend ? unbend(panels.bend) : remove(chosen())),
    deleteReconnect: () => remove(chosen(), { reconnect: true }),
    copy: () => canvas.clip.copy(),
    cut: () => canvas.clip.copy() && remove(chosen()),
    paste: () => canvas.clip.paste(false),
    pasteWired: () => canvas.clip.paste(true),
    duplicate() {
      const { nodes, notes, frames } = chosen()
      const boxes = graph.boxes(['nodes', 'notes', 'frames']).filter((box) => box.selected)
      if (!boxes.length) return
      later('select')
      const { left, top } = bounds(boxes)
      edit(unpacked(packed(flow, { nodes, notes, frames }), [left + PASTE_STEP, top + PASTE_STEP]))
    },
    selectAll: () => graph.select({ nodes: [...flow.nodes.keys()], notes: [...flow.notes.keys()], frames: [...flow.frames.keys()], edges: [...flow.edges.keys()] }),
    selectNone() {
      const { nodes, edges, notes, frames } = chosen()
      if (nodes.length + edges.length + notes.length + frames.length) graph.select({})
      else if (flow.view.path.length) command('leaveSubflow', { depth: flow.view.path.length - 1 })
    },
    selectUpstream: () => graph.select({ nodes: reached(flow, chosen().nodes, true) }),
    selectDownstream: () => graph.select({ nodes: reached(flow, chosen().nodes, false) }),
    addNode: (about = {}) => command('addNode', { at: canvas.aim(), screen: canvas.pointed(), ...about }),
    addNote({ at = canvas.aim() } = {}) {
      later('write')
      edit({ op: 'note', id: null, note: { text: '', at, size: [240, 120], color: 'yellow' } })
    },
    addFrame({ at = canvas.aim() } = {}) {
      const boxes = graph.boxes(['nodes', 'notes', 'frames']).filter((box) => box.selected)
      const { left, top, right, bottom } = boxes.length ? bounds(boxes) : { left: at[0], top: at[1], right: at[0] + 416, bottom: at[1] + 216 }
      const [x, y] = boxes.length ? [left - FRAME.side, top - FRAME.top] : at
      const size = [right - left + 2 * FRAME.side, bottom - top + FRAME.top + FRAME.side].map(Math.round)
      later('write')
      edit({ op: 'frame', id: null, frame: { title: strings.frame, at: [Math.round(x), Math.round(y)], size, color: 'blue' } })
    },
    removeFrame() {
      const { frames, nodes } = chosen()
      const around = frames.length ? frames : [...flow.frames.keys()].filter((id) => graph.inside(id).nodes.some((node) => nodes.includes(node)))
      if (around.length) edit({ op: 'remove', nodes: [], edges: [], frames: around })
    },
    wire: ({ node = focused() } = {}) => node && (panels.wire = { node }),
    rename: ({ node = focused() } = {}) => node && canvas.write(`nodes/${node}`),
    inspect({ node = focused() } = {}) {
      command(flow.nodes.get(node)?.about.subflow ? 'openSubflow' : 'inspect', { node })
    },
    openSubflow: ({ node = focused() } = {}) => command('openSubflow', { node }),
    leaveSubflow: () => command('leaveSubflow', { depth: flow.view.path.length - 1 }),
    unpackSubflow: ({ node = focused() } = {}) => command('unpackSubflow', { node, nodes: [node] }),
    runTo: ({ node = focused() } = {}) => command('runTo', { node }),
    onceTo: ({ node = focused() } = {}) => command('onceTo', { node }),
    onceAnew: ({ node = focused() } = {}) => command('onceAnew', { node }),
    popOut: ({ node = focused() } = {}) => open(canvas.live.pageOf(shownBy(node)), `mentat-${shownBy(node)}`, 'popup,width=960,height=640'),
    bypass: () => turn('bypass'),
    mute: () => turn('mute'),
    collapse() {
      const { nodes } = chosen()
      const isOpen = nodes.some((id) => !flow.nodes.get(id).collapsed)
      if (nodes.length) edit({ op: 'look', nodes, look: { collapsed: isOpen ? true : null } })
    },
    freeze: () => canvas.live.freeze(chosen().nodes.map((id) => flow.shownId(flow.nodes.get(id)))),
    distributeAcross: () => spread(true),
    distributeDown: () => spread(false),
    tidy,
    fit: () => graph.fit(),
    fitSelection: () => graph.fit(240, graph.chosenShown()),
    zoomReset: () => graph.zoomTo(1),
    zoomIn: () => graph.zoomBy(1.25),
    zoomOut: () => graph.zoomBy(1 / 1.25),
    hand: () => (tool.value = 'hand'),
    arrow: () => (tool.value = 'arrow'),
    minimap: () => (panels.map = !panels.map),
    legend: () => (panels.legend = !panels.legend),
    outline: () => (panels.outline = !panels.outline),
    palette: () => (panels.palette = 'all'),
    find: () => (panels.palette = 'find'),
    shortcuts: () => (panels.sheet = true),
  }
  for (const [name, side] of Object.entries(ALIGN)) {
    own[`align${name}`] = () => place(chosen().nodes, (boxes) => aligned(boxes, side))
  }
  for (const [name, step] of Object.entries(STEP)) {
    own[`focus${name}`] = () => focusNext(step)
    own[`nudge${name}`] = ({ shiftKey } = {}) => nudge(step, shiftKey ? 40 : 8)
  }

  /** The one node a command is about: that with the focus, else the one chosen. */
  const focused = () => document.activeElement?.closest?.('[data-card]')?.dataset.card ?? chosen().nodes[0]

  /** What the live channel calls a node's display: a subflow shows what a sink inside it shows. */
  function shownBy(id) {
    const inner = flow.nodes.get(id)?.about.showsOf
    return inner ? `${flow.liveId(id)}__${inner}` : flow.liveId(id)
  }

  /** What a command lacks to do something now, in words; '' if it can. */
  function lacks(name) {
    const { nodes, edges, notes, frames } = chosen()
    const boxes = nodes.length + notes.length + frames.length
    const unless = (is, need) => (is ? '' : need)
    if (flow.view.readonly && !READING.has(name)) return strings.needEditing
    if (/^align/.test(name)) return unless(nodes.length > 1, strings.needTwo)
    if (/^distribute/.test(name)) return unless(nodes.length > 2, strings.needThree)
    if (['copy', 'cut', 'duplicate', 'fitSelection'].includes(name) || /^nudge/.test(name)) return unless(boxes, strings.needSome)
    if (name === 'delete') return unless(panels.bend !== null || boxes + edges.length, strings.needSome)
    if (name === 'removeFrame') return unless(frames.length || (flow.frames.size && nodes.length), strings.needFrame)
    if (name === 'popOut' || name === 'freeze') return unless(nodes.some((id) => flow.nodes.get(id)?.about.shows), strings.needShown)
    switch (table.get(name)?.needs) {
      case 'node': return unless(nodes.length === 1 || (nodes.length && focused()), strings.needNode)
      case 'nodes': return unless(nodes.length, strings.needNode)
      case 'edge': return unless(edges.length, strings.needEdge)
      case 'subflow': return unless(nodes.length === 1 && flow.nodes.get(nodes[0])?.about.subflow, strings.needSubflow)
      case 'inside': return unless(flow.view.path.length, strings.needInside)
      default: return ''
    }
  }

  const can = (name) => !lacks(name)

  /** Do what the command says, here or on the page. */
  function perform(name, about = {}) {
    if (!can(name)) return false
    if (own[name]) own[name](about)
    else command(name, table.get(name)?.needs ? { nodes: chosen().nodes, ...about } : about)
    return true
  }

  function remove({ nodes, edges, notes, frames }, more = {}) {
    if (!nodes.length && !edges.length && !notes.length && !frames.length) return
    edit({ op: 'remove', nodes, edges, ...(notes.length && { notes }), ...(frames.length && { frames }), ...more })
  }

  function unbend({ edge, i }) {
    panels.bend = null
    const bends = flow.edges.get(edge)?.bends.filter((_, n) => n !== i)
    if (bends) edit({ op: 'edge_look', edge, look: { bends: bends.length ? bends : null } })
  }

  function turn(mode) {
    const { nodes } = chosen()
    const isOn = nodes.every((id) => flow.nodes.get(id).mode === mode)
    if (nodes.length) edit({ op: 'mode', nodes, mode: isOn ? null : mode })
  }

  function place(ids, arranged) {
    const boxes = boxesOf(ids)
    if (boxes.length < 2) return
    move(arranged(boxes))
  }

  const spread = (isAcross) => place(chosen().nodes, (boxes) => distributed(boxes, isAcross))

  function move(at) {
    const moved = Object.fromEntries(Object.entries(at).filter(([id, to]) => String(flow.nodes.get(id).at) !== String(to)))
    if (Object.keys(moved).length) edit({ op: 'move', at: moved })
  }

  /** Lay out what is chosen, or everything; frames are drawn anew around what they held. */
  function tidy() {
    const picked = chosen().nodes
    const ids = picked.length > 1 ? picked : [...flow.nodes.keys()]
    const boxes = boxesOf(ids)
    if (boxes.length < 2) return
    const held = [...flow.frames.values()].map(({ id, size }) => ({ id, area: size[0] * size[1], nodes: graph.inside(id).nodes }))
      .sort((a, b) => b.area - a.area)
    const groups = Object.fromEntries(held.flatMap(({ id, nodes }) => nodes.map((node) => [node, `frame ${id}`])))
    const at = tidied(boxes, [...flow.edges.values()], groups)
    const lying = boxes.map((box) => ({ ...box, x: at[box.id][0], y: at[box.id][1] }))
    const fitted = held.filter(({ nodes }) => nodes.length && nodes.every((node) => node in at)).map(({ id, nodes }) => {
      const { left, top, right, bottom } = bounds(lying.filter((box) => nodes.includes(box.id)))
      const frame = { at: [left - FRAME.side, top - FRAME.top], size: [right - left + 2 * FRAME.side, bottom - top + FRAME.top + FRAME.side] }
      return { op: 'frame', id, frame }
    })
    const unbent = [...flow.edges.values()].filter((edge) => edge.bends.length && edge.source in at && edge.target in at)
    const edges = Object.fromEntries(unbent.map((edge) => [edge.id, []]))
    edit({ op: 'move', at, ...(unbent.length && { edges }) }, ...fitted)
    if (picked.length < 2) requestAnimationFrame(() => graph.fit())
  }

  function nudge([dx, dy], by) {
    const chosenNow = chosen()
    const shifted = (kind) => Object.fromEntries(chosenNow[kind].map((id) => {
      const [x, y] = flow[kind].get(id).at
      return [id, [x + dx * by, y + dy * by]]
    }))
    const [at, notes, frames] = ['nodes', 'notes', 'frames'].map(shifted)
    const some = (places) => Object.keys(places).length > 0
    edit({ op: 'move', at, ...(some(notes) && { notes }), ...(some(frames) && { frames }) })
  }

  function focusNext(step) {
    const boxes = graph.boxes()
    if (!boxes.length) return
    const from = boxes.find((box) => box.id === focused())
    const next = from ? neighbour(boxes, from, step) : boxes.find((box) => box.id === inOrder(flow)[0])
    if (next) canvas.goTo(next.id)
  }

  return { can, lacks, perform, own, table, remove }
}

