import flowStyle from '@vue-flow/core/dist/style.css?inline'
import plotStyle from 'uplot/dist/uPlot.min.css?inline'
import DevicePick from './DevicePick.vue'
import LogPanel from './LogPanel.vue'
import MentatCanvas from './MentatCanvas.vue'
import MetricsPanel from './MetricsPanel.vue'
import OutputPanel from './OutputPanel.vue'
import SingleView from './SingleView.vue'
import theme from './theme.css?inline'
import canvas from './canvas.css?inline'
import card from './card.css?inline'
import view from './view.css?inline'
import chrome from './chrome.css?inline'
import metrics from './metrics.css?inline'
import notes from './notes.css?inline'
import panels from './panels.css?inline'

// NiceGUI orders its layers theme, base, quasar, nicegui, components, ...: in `components` ours win over Quasar's.
const style = document.createElement('style')
style.dataset.mentat = ''
style.textContent = `@layer components {\n${[flowStyle, plotStyle, theme, canvas, card, view, chrome, notes, panels, metrics].join('\n')}\n}`
document.head.append(style)

export { DevicePick, LogPanel, MentatCanvas, MetricsPanel, OutputPanel, SingleView }
