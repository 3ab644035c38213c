/** The one file that knows Vue Flow: everything else speaks of nodes, pins and edges. */
import { Background } from '@vue-flow/background'
import { ConnectionMode, EdgeLabelRenderer, getBezierPath, Handle, SelectionMode, useVueFlow, VueFlow } from '@vue-flow/core'
import { markRaw, nextTick, ref, toRaw } from 'vue'

export { Background as Dots, EdgeLabelRenderer as OverEdges, Handle as PinHandle, VueFlow as Graph }

export const GRID = 8
export const CARD = 240
const EMPTY = markRaw({})

/** Constant options of the graph view. Keys are ours (keys.js), so Vue Flow's own are off. */
export const OPTIONS = markRaw({
  minZoom: 0.08,
  maxZoom: 2.5,
  snapToGrid: true,
  snapGrid: [GRID, GRID],
  connectionMode: ConnectionMode.Strict,
  connectionRadius: 24,
  connectOnClick: false,
  deleteKeyCode: null,
  selectionKeyCode: 'Shift',
  multiSelectionKeyCode: ['Control', 'Meta', 'Shift'],
  selectionMode: SelectionMode.Partial,
  elevateEdgesOnSelect: false,
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  zoomOnDoubleClick: false,
  nodeDragThreshold: 2,
  paneClickDistance: 4,
  autoPanSpeed: 12,
})

/** A wire's path between two pins' centres, and its middle. */
export function wirePath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition }) {
  const reach = PIN / 2
  const [path, x, y] = getBezierPath({
    sourceX: sourceX - reach, sourceY, targetX: targetX + reach, targetY, sourcePosition, targetPosition, curvature: 0.3,
  })
  return { path, x, y }
}
const PIN = 12

/**
 * @param {string} id unique on the page
 * @param {(edge: object) => boolean} allows whether a person may draw this edge
 */
export function useGraph(id, allows) {
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

  /** Make the view show these nodes and edges: add, remove, move; what is unchanged is not touched. */
  function reconcile(document) {
    loading = true
    const gone = flow.nodes.value.filter((node) => !document.nodes.has(node.id))
    if (gone.length) flow.removeNodes(gone, true)
    const fresh = []
    for (const [id, { at: [x, y] }] of document.nodes) {
      const shown = flow.findNode(id)
      if (!shown) fresh.push({ id, type: 'card', position: { x, y }, data: EMPTY })
      else if (!shown.dragging && (shown.position.x !== x || shown.position.y !== y)) shown.position = { x, y }
    }
    if (fresh.length) flow.addNodes(fresh)
    const loose = flow.edges.value.filter((edge) => !document.edges.has(edge.id))
    if (loose.length) flow.removeEdges(loose)
    const wires = [...document.edges.values()].filter((e) => !flow.findEdge(e.id)).map(asWire)
    if (wires.length) flow.addEdges(wires)
    loading = false
  }

  function fit(duration = 240) {
    if (flow.nodes.value.length && !flow.nodes.value.some((node) => node.dimensions.width)) fitting = true
    else flow.fitView({ padding: 0.08, maxZoom: 1, duration: calm(duration) }).then(settle)
  }

  const settle = () => (zoom.value = flow.viewport.value.zoom)
  const selected = () => ({
    nodes: flow.getSelectedNodes.value.map((node) => node.id),
    edges: flow.getSelectedEdges.value.map((edge) => edge.id),
  })

  function select(nodes = [], edges = []) {
    flow.removeSelectedElements()
    const found = nodes.map(flow.findNode).filter(Boolean)
    if (found.length) flow.addSelectedNodes(found)
    const wires = edges.map(flow.findEdge).filter(Boolean)
    if (wires.length) flow.addSelectedEdges(wires)
  }

  function centre(nodeId) {
    const node = flow.findNode(nodeId)
    if (!node) return
    const { width = CARD, height = 120 } = node.dimensions
    const at = node.computedPosition ?? node.position
    const scale = Math.max(flow.viewport.value.zoom, 0.8)
    flow.setCenter(at.x + width / 2, at.y + height / 2, { zoom: scale, duration: calm(320) }).then(settle)
  }

  return {
    id, zoom, reconcile, fit, select, centre, selected,
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
    /** Canvas coordinates of a point on the screen. */
    place: (x, y) => flow.screenToFlowCoordinate({ x, y }),
    boxes: () => flow.nodes.value.map(toRaw).map((node) => ({
      id: node.id, x: node.position.x, y: node.position.y, width: node.dimensions?.width || CARD,
      height: node.dimensions?.height || 120, selected: node.selected,
    })),
    /** Pins came or went without the card changing size: measure them again. */
    remeasure: (ids) => nextTick(() => flow.updateNodeInternals(ids)),
    nudge(ids, dx, dy) {
      for (const node of ids.map(flow.findNode)) if (node) node.position = { x: node.position.x + dx, y: node.position.y + dy }
    },
    places: (ids) => Object.fromEntries(ids.map(flow.findNode).filter(Boolean).map((n) => [n.id, rounded(n.position)])),
    onConnect: (then) => flow.onConnect((c) => then({
      source: c.source, sourcePin: c.sourceHandle, target: c.target, targetPin: c.targetHandle,
    })),
    onWireStart: (then) => flow.onConnectStart(({ nodeId, handleId, handleType }) =>
      then({ node: nodeId, pin: handleId, side: handleType === 'source' ? 'outputs' : 'inputs' })),
    onWireEnd: (then) => flow.onConnectEnd(then),
    onMoved(then) {
      const moved = ({ nodes }) => then(Object.fromEntries(nodes.map((node) => [node.id, rounded(node.position)])))
      flow.onNodeDragStop(moved)
      flow.onSelectionDragStop(moved)
    },
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

const asWire = (edge) => ({
  id: edge.id, type: 'wire', source: edge.source, target: edge.target,
  sourceHandle: edge.sourcePin, targetHandle: edge.targetPin, data: EMPTY,
})
const rounded = ({ x, y }) => [Math.round(x), Math.round(y)]
const calm = (duration) => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration)
