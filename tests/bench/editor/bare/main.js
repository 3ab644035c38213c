// The baseline: the graph library with its own plain nodes and nothing of ours around it.
import { Background } from '@vue-flow/background'
import { useVueFlow, VueFlow } from '@vue-flow/core'
import core from '@vue-flow/core/dist/style.css?inline'
import look from '@vue-flow/core/dist/theme-default.css?inline'
import { createApp, h } from 'vue'

const { nodes, edges, layout } = await (await fetch('flow.json')).json()
const sheet = document.createElement('style')
sheet.textContent = core + look
document.head.append(sheet)

createApp({
  setup() {
    const flow = useVueFlow()
    window.working = () => flow.zoomTo(1)
    flow.onNodesInitialized(() => flow.fitView({ padding: 0.08, maxZoom: 1 }))
    const shown = Object.keys(nodes).map((id) => ({ id, label: id, position: { x: layout[id][0], y: layout[id][1] } }))
    const wires = edges.map((text) => {
      const [source, target] = text.split(' -> ').map((end) => end.split('.')[0])
      return { id: text, source, target }
    })
    const many = shown.length > 300
    return () => h(VueFlow, { nodes: shown, edges: wires, minZoom: 0.08, onlyRenderVisibleElements: many }, () => h(Background))
  },
}).mount('#app')
