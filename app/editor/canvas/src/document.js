import { markRaw, shallowReactive } from 'vue'
import { strayPins } from './pins.js'

export { pinsOf } from './pins.js'

const PATIENCE = 800 // milliseconds a move waits for the server to know of it
const NO_STRAYS = markRaw({ inputs: [], outputs: [] })

export const edgeId = (e) => `${e.source}.${e.sourcePin} -> ${e.target}.${e.targetPin}`

/**
 * The flow as the server last told it, plus the gesture the server has not answered yet.
 *
 * One shallow-reactive record a thing, updated in place: a card redraws only if its own record changed.
 */
export class FlowDocument {
  nodes = shallowReactive(new Map())
  edges = shallowReactive(new Map())
  notes = shallowReactive(new Map())
  frames = shallowReactive(new Map())
  /** Where we are: the placed subflows we went into, their names, and what their nodes' names begin with when run. */
  view = shallowReactive({ path: [], crumbs: [], prefix: '', readonly: false })
  #moved = new Map() // kind/id -> {at, until}: an older sync on its way must not pull a card back
  #agents = {}

  constructor(catalog = {}) {
    this.learn(catalog)
  }

  /** The agents there are; what a flow itself brings, its subflows, is added with `sync`. */
  learn(catalog) {
    this.agents = catalog
    this.catalog = markRaw({ ...catalog, ...this.#agents })
  }

  /** A node's name in the running flow, where subflows are laid flat. */
  liveId(id) {
    return this.view.prefix + id
  }

  /** What the live channel calls a node's display; a placed subflow shows what a sink inside it shows. */
  shownId({ id, about }) {
    return this.liveId(id) + (about.showsOf ? `__${about.showsOf}` : '')
  }

  /** An edge's name in the running flow. */
  liveEdge({ source, sourcePin, target, targetPin }) {
    return edgeId({ source: this.liveId(source), sourcePin, target: this.liveId(target), targetPin })
  }

  /** Take the server's document; returns what was not here before, and whether this is another place. */
  sync({ nodes = {}, edges = [], notes = {}, frames = {}, agents = null, ...view }) {
    const { path = [], crumbs = [], prefix = '', readonly = false } = view
    const isElsewhere = String(path) !== String(this.view.path) || prefix !== this.view.prefix
    assign(this.view, { path, crumbs, prefix, readonly })
    if (isElsewhere) for (const map of [this.nodes, this.edges, this.notes, this.frames]) map.clear()
    if (agents) this.#teach(agents)
    const wanted = { nodes, notes, frames, edges: Object.fromEntries(edges.map((edge) => [edge.id ?? edgeId(edge), edge])) }
    const changes = { ...wanted }
    for (const kind of Object.keys(wanted)) {
      const gone = [...this[kind].keys()].filter((id) => !(id in wanted[kind])).map((id) => [id, null])
      if (gone.length) changes[kind] = { ...wanted[kind], ...Object.fromEntries(gone) }
    }
    return { ...this.#take(changes), isElsewhere }
  }

  /** Take only what changed; null stands for what is gone. */
  patch({ agents = null, ...changes }) {
    if (agents) this.#teach({ ...this.#agents, ...agents })
    return { ...this.#take(changes), isElsewhere: false }
  }

  connect(edge) {
    const here = this.edges.get(this.nodes.get(edge.target)?.into[edge.targetPin])
    if (here) this.edges.delete(here.id)
    this.#edge(edgeId(edge), edge)
    this.#rewire()
  }

  remove({ nodes = [], edges = [], notes = [], frames = [] }) {
    for (const id of edges) this.edges.delete(id)
    for (const id of nodes) this.nodes.delete(id)
    for (const id of notes) this.notes.delete(id)
    for (const id of frames) this.frames.delete(id)
    this.#cutLoose()
    this.#rewire()
  }

  /** Things of one kind were dragged: they lie there until the server has answered. */
  move(kind, places) {
    for (const [id, at] of Object.entries(places)) {
      const record = this[kind].get(id)
      if (!record) continue
      record.at = at
      this.#moved.set(`${kind}/${id}`, { at, until: performance.now() + PATIENCE })
    }
  }

  pin(nodeId, side, name) {
    const node = this.nodes.get(nodeId)
    return node && [...node.about[side], ...node.strays[side]].find((pin) => pin.name === name)
  }

  #teach(agents) {
    if (same(agents, this.#agents)) return
    this.#agents = agents
    this.learn(this.agents)
  }

  #take({ nodes = {}, edges = {}, notes = {}, frames = {} }) {
    const added = { nodes: [], notes: [], frames: [] }
    const put = (kind, said, make) => {
      for (const [id, one] of Object.entries(said)) {
        if (one === null) this[kind].delete(id)
        else {
          if (!this[kind].has(id)) added[kind].push(id)
          make(id, one)
        }
      }
    }
    put('nodes', nodes, (id, one) => this.#node(id, one))
    put('notes', notes, (id, one) => this.#note(id, one))
    put('frames', frames, (id, one) => this.#frame(id, one))
    for (const [id, edge] of Object.entries(edges)) edge === null ? this.edges.delete(id) : this.#edge(id, edge)
    this.#cutLoose()
    this.#rewire()
    return { added }
  }

  #node(id, said) {
    const type = this.catalog[said.type]
    keep(this.nodes, id, {
      id,
      type: said.type,
      known: Boolean(type),
      about: type ?? { title: said.type, icon: 'help_outline', inputs: [], outputs: [] },
      title: said.title || type?.title || said.type,
      set: said.set ?? {},
      at: this.#place('nodes', id, said.at ?? [0, 0]),
      problems: said.problems ?? [],
      mode: said.mode ?? null,
      color: said.color ?? null,
      collapsed: said.collapsed ?? false,
      width: said.width ?? null,
      change: said.change ?? null,
    }, { into: {}, outOf: {}, strays: NO_STRAYS })
  }

  #note(id, { text = '', html = '', at = [0, 0], size = [240, 120], color = null, change = null }) {
    keep(this.notes, id, { id, text, html, at: this.#place('notes', id, at), size, color, change })
  }

  #frame(id, { title = '', at = [0, 0], size = [480, 320], color = null, change = null }) {
    keep(this.frames, id, { id, title, at: this.#place('frames', id, at), size, color, change })
  }

  #edge(id, said) {
    const { source, sourcePin, target, targetPin, policy = null, problem = null, label = null, bends = null, change = null } = said
    keep(this.edges, id, { id, source, sourcePin, target, targetPin, policy, problem, label, bends: bends ?? [], change })
  }

  #place(kind, id, at) {
    const moved = this.#moved.get(`${kind}/${id}`)
    if (!moved) return at
    if (performance.now() < moved.until && String(at) !== String(moved.at)) return moved.at
    this.#moved.delete(`${kind}/${id}`)
    return at
  }

  #cutLoose() {
    for (const edge of [...this.edges.values()]) {
      if (!this.nodes.has(edge.source) || !this.nodes.has(edge.target)) this.edges.delete(edge.id)
    }
  }

  /** Tell each node which of its pins are in use; pins that only an edge knows of are kept as strays. */
  #rewire() {
    const use = new Map([...this.nodes.keys()].map((id) => [id, { into: {}, outOf: {} }]))
    for (const edge of this.edges.values()) {
      const from = use.get(edge.source)
      const to = use.get(edge.target)
      if (from) from.outOf[edge.sourcePin] = (from.outOf[edge.sourcePin] ?? 0) + 1
      if (to) to.into[edge.targetPin] = edge.id
    }
    for (const [id, { into, outOf }] of use) {
      const node = this.nodes.get(id)
      const strays = { inputs: strayPins(into, node.about.inputs), outputs: strayPins(outOf, node.about.outputs) }
      assign(node, { into, outOf, strays: strays.inputs.length || strays.outputs.length ? strays : NO_STRAYS })
    }
  }
}

function keep(map, id, fresh, more = {}) {
  const record = map.get(id)
  if (record) assign(record, fresh)
  else map.set(id, shallowReactive({ ...fresh, ...more }))
}

/** Assign only what differs, so that nothing redraws for nothing. */
export function assign(record, fresh) {
  for (const [key, value] of Object.entries(fresh)) {
    if (!same(record[key], value)) record[key] = value
  }
}

const same = (a, b) => a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
