/** What a display of a running flow waits for while it has nothing to show: a model that is loaded, or nothing any more. */
import { fill, noteWord } from './says.js'
import { reached } from './walk.js'

/** {isOver, word}; `isOver` where a node before it has failed. */
export function awaited(live, key) {
  void live.clock.now // nodes come and go: looked at four times a second
  const { strings } = live
  const before = nodesBefore(live.document, key.split('.')[0])
  const gone = before.find(({ id }) => ['failed', 'tripped'].includes(stateOf(live, id)))
  if (gone) return { isOver: true, word: fill(strings.failedBefore, { node: gone.title }) }
  const loading = before.find(({ id }) => stateOf(live, id) === 'loading')
  const note = loading && live.gauge(live.document.liveId(loading.id)).note
  return { isOver: false, word: note ? noteWord(strings, note) : strings.waiting }
}

const stateOf = (live, id) => live.gauges.get(live.document.liveId(id))?.state

/** The nodes of the page's document that a display comes after, itself included. */
function nodesBefore(flow, key) {
  const here = [...flow.nodes.values()].find((node) => [flow.shownId(node), flow.liveId(node.id)].includes(key))
  return here ? reached(flow, [here.id], true).map((id) => flow.nodes.get(id)).filter(Boolean) : []
}
