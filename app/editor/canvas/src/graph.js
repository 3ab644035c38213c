/** The door to Vue Flow: it and what lies in `graph/` know the library, everything else speaks of nodes, pins and edges. */
import { Background } from '@vue-flow/background'
import { ConnectionMode, EdgeLabelRenderer, Handle, SelectionMode, useVueFlow, VueFlow } from '@vue-flow/core'
import { markRaw, nextTick, ref, toRaw, watch } from 'vue'
import { GRID, inside, useDrags } from './graph/drag.js'
import { asShown, byKind, KINDS, shownId, thingOf } from './graph/kinds.js'

export { Background as Dots, EdgeLabelRenderer as OverEdges, Handle as PinHandle, VueFlow as Graph }
export { wirePath, withBend } from './graph/path.js'
export { GRID }

export const CARD = 240
const EMPTY = markRaw({})

/** Constant options of the graph view. Keys are ours (keys.js) and so is the grid (drag.js): Vue Flow's are off. */
export const OPTIONS = markRaw({
  minZoom: 0.08,
  maxZoom: 2.5,
  connectionMode: ConnectionMode.Strict,
  connectionRadius: 24,
  connectOnClick: false,
  deleteKeyCode: null,
  selectionKeyCode: 'Shift',
  multiSelectionKeyCode: ['Control', 'Meta', 'Shift'],
  selectionMode: SelectionMode.Partial,
  elevateEdgesOnSelect: false,
  elevateNodesOnSelect: true,
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  zoomOnDoubleClick: false,
  nodeDragThreshold: 2,
  paneClickDistance: 4,
  autoPanSpeed: 12,
})

/**
 * @param {string} id unique on the page
 * @param {(edge: object) => boolean} allows whether a person may draw this edge
 * @param {object} drags what a drag needs of the document: {bends(ids), follow(bends, by), moved(...), dragged(...)}
 */
export function useGraph(id, allows, drags) {
  const flow = useVueFlow({ id })
  const zoom = ref(1)
  let loading = false // Vue Flow would drop edges the validator refuses, those of the document included
  let fitting = false

  flow.onMove(({ flowTransform }) => (zoom.value = flowTransform.zoom))
  flow.onNodesInitialized(() => {
    if (!fitting) return
    fitting = false // before this the nodes have no size, and fitting shows the wrong place
    requestAnimationFrame(() => fit(0))
  })
  const guides = useDrags(flow, { ...drags, zoom: () => zoom.value, seen })
  boxedFrames(flow)

  /** Make the view show the document: add, remove, move; what is unchanged is not touched. */
  function reconcile(document) {
    loading = true
    const gone = flow.nodes.value.filter(({ id: shown }) => {
      const { kind, id: name } = thingOf(shown)
      return !document[kind].has(name)
    })
    if (gone.length) flow.removeNodes(gone, true)
    const fresh = KINDS.flatMap((kind) => [...document[kind]].flatMap(([name, record]) => {
      const shown = flow.findNode(shownId(kind, name))
      if (!shown) return [asShown(kind, name, record, EMPTY)]
      const [x, y] = record.at
      if (!shown.dragging && (shown.position.x !== x || shown.position.y !== y)) shown.position = { x, y }
      return []
    }))
    if (fresh.length) flow.addNodes(fresh)
    const loose = flow.edges.value.filter((edge) => !document.edges.has(edge.id))
    if (loose.length) flow.removeEdges(loose)
    const wires = [...document.edges.values()].filter((e) => !flow.findEdge(e.id)).map(asWire)
    if (wires.length) flow.addEdges(wires)
    loading = false
  }

  const unmeasured = new Set()

  /** Pins came or went without the card changing size: measure them again, all that ask in one go. */
  function remeasure(ids) {
    if (!unmeasured.size) nextTick(() => {
      flow.updateNodeInternals([...unmeasured])
      unmeasured.clear()
    })
    ids.forEach((id) => unmeasured.add(id))
  }

  /** Bring these nodes into view, or everything. */
  function fit(duration = 240, nodes = undefined) {
    if (flow.nodes.value.length && !flow.nodes.value.some((node) => node.dimensions.width)) fitting = true
    else flow.fitView({ padding: 0.08, maxZoom: 1, duration: calm(duration), nodes }).then(settle)
  }

  const settle = () => (zoom.value = flow.viewport.value.zoom)
  const selected = () => ({
    nodes: [], notes: [], frames: [], ...byKind(flow.getSelectedNodes.value.map((node) => node.id)),
    edges: flow.getSelectedEdges.value.map((edge) => edge.id),
  })

  /** Choose exactly these. */
  function select({ nodes = [], notes = [], frames = [], edges = [] }) {
    flow.removeSelectedElements()
    const wanted = [...nodes, ...notes.map((one) => shownId('notes', one)), ...frames.map((one) => shownId('frames', one))]
    const found = wanted.map(flow.findNode).filter(Boolean)
    if (found.length) flow.addSelectedNodes(found)
    const wires = edges.map(flow.findEdge).filter(Boolean)
    if (wires.length) flow.addSelectedEdges(wires)
    flow.nodesSelectionActive.value = false
  }

  function centre(shown) {
    const node = flow.findNode(shown)
    if (!node) return
    const { width = CARD, height = 120 } = node.dimensions
    const at = node.computedPosition ?? node.position
    const scale = Math.max(flow.viewport.value.zoom, 0.8)
    flow.setCenter(at.x + width / 2, at.y + height / 2, { zoom: scale, duration: calm(320) }).then(settle)
  }

  /** What is on screen, in canvas coordinates. */
  function seen() {
    const { x, y, zoom: scale } = flow.viewport.value
    const { width, height } = flow.dimensions.value
    return { x: -x / scale, y: -y / scale, right: (width - x) / scale, bottom: (height - y) / scale }
  }

  return {
    id, zoom, guides, reconcile, fit, select, centre, selected, seen,
    fitWhenMeasured: () => (fitting = true),
    isValid: ({ source, sourceHandle, target, targetHandle }) =>
      loading || allows({ source, sourcePin: sourceHandle, target, targetPin: targetHandle }),
    zoomBy: (factor) => flow.zoomTo(flow.viewport.value.zoom * factor, { duration: calm(160) }).then(settle),
    zoomTo: (scale) => flow.zoomTo(scale, { duration: calm(200) }).then(settle),
    viewport: () => flow.viewport.value,
    watchable: flow.viewport,
    lookAt(x, y) {
      const { width, height } = flow.dimensions.value
      const scale = flow.viewport.value.zoom
      flow.setViewport({ x: width / 2 - x * scale, y: height / 2 - y * scale, zoom: scale })
    },
    size: () => flow.dimensions.value,
    /** Lay one thing somewhere, as while it is resized. */
    put(kind, name, [x, y]) {
      const shown = flow.findNode(shownId(kind, name))
      if (shown && (shown.position.x !== x || shown.position.y !== y)) shown.position = { x, y }
    },
    /** Canvas coordinates of a point on the screen, and back. */
    place: (x, y) => flow.screenToFlowCoordinate({ x, y }),
    onScreen: ([x, y]) => flow.flowToScreenCoordinate({ x, y }),
    /** Where the nodes lie and how large they are; with `kinds`, notes and frames too. */
    boxes: (kinds = ['nodes']) => flow.nodes.value.map(toRaw).flatMap((node) => {
      const { kind, id: name } = thingOf(node.id)
      if (!kinds.includes(kind)) return []
      const { width, height } = node.dimensions ?? {}
      return [{ id: name, kind, x: node.position.x, y: node.position.y, width: width || CARD, height: height || 120, selected: node.selected }]
    }),
    /** Whether what is pressed next is chosen too, as with Shift held. */
    adding: (on) => (flow.multiSelectionActive.value = on),
    chosenShown: () => flow.getSelectedNodes.value.map((node) => node.id),
    /** Width and height of a node as last measured, if it was. */
    sizeOf(name) {
      const { width, height } = flow.findNode(name)?.dimensions ?? {}
      return width ? { width, height } : null
    },
    inside: (frame) => byKind(inside(flow, flow.findNode(shownId('frames', frame))), true),
    remeasure,
    onConnect: (then) => flow.onConnect((c) => then({
      source: c.source, sourcePin: c.sourceHandle, target: c.target, targetPin: c.targetHandle,
    })),
    onWireStart: (then) => flow.onConnectStart(({ nodeId, handleId, handleType }) =>
      then({ node: nodeId, pin: handleId, side: handleType === 'source' ? 'outputs' : 'inputs' })),
    onWireEnd: (then) => flow.onConnectEnd(then),
    places: (ids) => Object.fromEntries(ids.map(flow.findNode).filter(Boolean).map((n) => [n.id, rounded(n.position)])),
    onSelect(then) {
      const noticed = (changes) => changes.some((change) => change.type === 'select') && then()
      flow.onNodesChange(noticed)
      flow.onEdgesChange(noticed)
    },
    onLayout(then) {
      flow.onNodesChange((changes) => changes.some((change) => change.type !== 'select') && then())
    },
    /** Tells when a mouse begins to drag the pane or nodes: hit testing is then a waste (see `shield`). */
    onDragging(then) {
      flow.onMove(({ event }) => event?.sourceEvent?.type === 'mousemove' && then())
      flow.onNodeDragStart(({ event }) => event instanceof MouseEvent && then())
    },
    onReady: (then) => flow.onInit(then),
  }
}

/** A box drawn inside a frame means what lies in it: the frame itself is chosen only if the box holds all of it. */
function boxedFrames(flow) {
  let drawn = null
  watch(flow.userSelectionRect, (box) => box && (drawn = box))
  flow.onSelectionEnd(() => {
    flow.nodesSelectionActive.value = false // its rectangle would lie over the cards and take their clicks
    if (!drawn) return
    const { x, y, zoom } = flow.viewport.value
    const [left, top] = [(drawn.x - x) / zoom, (drawn.y - y) / zoom]
    const [right, bottom] = [left + drawn.width / zoom, top + drawn.height / zoom]
    const partly = flow.getSelectedNodes.value.filter(({ id, position, dimensions }) => thingOf(id).kind === 'frames' &&
      !(position.x >= left && position.y >= top && position.x + dimensions.width <= right && position.y + dimensions.height <= bottom))
    if (partly.length) flow.removeSelectedNodes(partly)
  })
}

const asWire = (edge) => ({
  id: edge.id, type: 'wire', source: edge.source, target: edge.target,
  sourceHandle: edge.sourcePin, targetHandle: edge.targetPin, data: EMPTY,
})
const rounded = ({ x, y }) => [Math.round(x), Math.round(y)]
const calm = (duration) => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration)
