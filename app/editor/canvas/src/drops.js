/** What is let go on the canvas: a node from the palette, a dragged card on an edge, files, a manifest as text. */
import { reactive, shallowRef } from 'vue'
import { carried, isManifest } from './files.js'
import { CARD } from './graph.js'
import { thingOf } from './graph/kinds.js'
import { edgeUnder, insertion, isFree, threaded } from './insert.js'
import { fill } from './says.js'

const DRAG_TYPE = 'application/x-mentat-node'

export function useDrops({ flow, table, edit, command, notice, strings, place, later }) {
  const ghost = reactive({ at: null, title: '' })
  const aimed = shallowRef('') // the edge that would take what is dragged
  let waiting = 0

  function drop(event) {
    const files = [...(event.dataTransfer.files ?? [])]
    const type = event.dataTransfer.getData(DRAG_TYPE)
    aimed.value = ''
    if (flow.view.readonly || (!type && !files.length)) return
    event.preventDefault()
    const { x, y } = place(event.clientX, event.clientY)
    const at = [x - CARD / 2, y - 24].map((v) => Math.round(v / 8) * 8)
    if (type) add(type, at, edgeUnder(flow, event.clientX, event.clientY))
    else gotFiles(files, at)
  }

  function add(type, at, edge) {
    const fits = edge && threaded(flow, table, flow.catalog[type], 'new', edge)
    if (edge && !fits) notice(fill(strings.notOnEdge, { node: flow.catalog[type]?.title ?? type }))
    // The server names the node; until it answers, a ghost holds the place.
    Object.assign(ghost, { at, title: flow.catalog[type]?.title ?? type })
    clearTimeout(waiting)
    waiting = setTimeout(() => (ghost.at = null), 4000)
    later('select')
    edit({ op: 'add', type, at, ...(fits && { into: edge.id }) })
  }

  function over(event) {
    const { types } = event.dataTransfer
    if (flow.view.readonly || !(types.includes(DRAG_TYPE) || types.includes('Files'))) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    aimed.value = types.includes(DRAG_TYPE) ? edgeUnder(flow, event.clientX, event.clientY)?.id ?? '' : ''
  }

  function gotFiles(files, at) {
    notice(fill(strings.taking, { name: files.map((file) => file.name).join(', ') }))
    carried(files).then((taken) => {
      const failed = taken.filter((one) => one.error)
      for (const one of failed) notice(fill(strings.notTaken, one), 'error')
      if (taken.length > failed.length) command('dropped', { at, files: taken.filter((one) => !one.error) })
    })
    return true
  }

  function manifest(text, at) {
    if (!isManifest(text)) return false
    const isJson = text.trimStart().startsWith('{')
    command('dropped', { at, files: [{ name: isJson ? 'pasted.json' : 'pasted.yaml', type: isJson ? 'application/json' : 'application/yaml', text }] })
    return true
  }

  /** What a drag of cards needs of the document, see graph/drag.js. `moved` is told where everything lies in the end. */
  const drags = (moved) => ({
    /** The bends that go along: those of edges with both ends among the dragged. */
    bends: (ids) => [...flow.edges.values()].filter((edge) => edge.bends.length && ids.has(edge.source) && ids.has(edge.target)).map(({ id, bends }) => ({ id, bends })),
    follow: (bent, [dx, dy]) => bent.forEach(({ id, bends }) => (flow.edges.get(id).bends = bends.map(([x, y]) => [x + dx, y + dy]))),
    dragged(shown, event) {
      const { kind, id } = thingOf(shown)
      const edge = kind === 'nodes' && isFree(flow.nodes.get(id)) ? edgeUnder(flow, event.clientX, event.clientY) : null
      aimed.value = edge && insertion(flow, table, id, edge) ? edge.id : ''
    },
    moved(places, bent, shown) {
      const edge = flow.edges.get(aimed.value)
      aimed.value = ''
      const edges = Object.fromEntries(bent.map(({ id }) => [id, flow.edges.get(id).bends]))
      moved({ ...places, edges }, edge ? insertion(flow, table, thingOf(shown).id, edge) : [])
    },
  })

  return { ghost, aimed, drop, over, leave: () => (aimed.value = ''), files: gotFiles, manifest, drags }
}
