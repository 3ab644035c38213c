/** What the palette and the keyboard's wiring offer, as entries of a PickList. */
import { score } from './fuzzy.js'
import { shownKeys } from './keys.js'
import { iconOf } from './menu.js'
import { pinsOf, shortly, typeName } from './pins.js'

const KEPT = 'mentat-recent'
const FEW = 5
const MOST = 60

/** @returns {(query: string) => object[]} commands, nodes to add and nodes to go to */
export function paletteOffers({ commands, flow, strings }) {
  const kinds = [
    ...commands.list.filter((one) => one.name !== 'palette').map((one) => ({
      key: `do ${one.name}`, group: one.group, title: one.title, more: one.name, icon: iconOf(one.name), keys: one.keys.length ? shownKeys(one.keys[0]) : '', command: one.name,
      refused: commands.lacks(one.name),
    })),
    ...(flow.view.readonly ? [] : Object.entries(flow.catalog).map(([type, about]) => ({
      key: `add ${type}`, group: strings.addGroup, title: about.title, note: about.category, more: `${type} ${about.doc ?? ''}`, icon: about.icon, color: about.color, add: type,
    }))),
    ...nodeEntries(flow, strings),
  ]
  const recent = recents()
  return (query) => {
    if (!query) {
      const last = recent.map((key) => kinds.find((one) => one.key === key && !one.refused)).filter(Boolean).slice(0, FEW)
      const rest = kinds.filter((one) => !last.includes(one) && !one.refused) // what cannot be done now is found by who asks for it
      return [...last.map((one) => ({ ...one, group: strings.recent })), ...rest].slice(0, MOST * 3)
    }
    const better = (one) => (recent.includes(one.key) ? 8 : 0) + (one.command ? 4 : 0)
    return ranked(kinds, query, better)
  }
}

/** Only the nodes that are there, by title, id, type and what is set on them. */
export function nodeOffers({ flow, strings }) {
  const entries = nodeEntries(flow, strings)
  return (query) => (query ? ranked(entries, query, () => 0) : entries).map((one) => ({ ...one, group: '' }))
}

export function remember(key) {
  try {
    localStorage.setItem(KEPT, JSON.stringify([key, ...recents().filter((one) => one !== key)].slice(0, 20)))
  } catch {
    // A browser that keeps nothing for us only costs the recents.
  }
}

/** The pins of a node a wire may begin at. */
export function pinOffers({ flow, table, strings }, node) {
  const record = flow.nodes.get(node)
  const of = (side, group) => pinsOf(record, side).map((pin) => entry(table, pin, { key: `${side} ${pin.name}`, group, title: pin.name, note: typeName(pin), side, pin }))
  const all = [...of('outputs', strings.outputsGroup), ...of('inputs', strings.inputsGroup)]
  return (query) => all.filter((one) => !query || score(query, one.title, one.note))
}

/** Where that wire may end: pins that fit, nearest first, then the others with why not. */
export function targetOffers({ flow, table, graph, strings }, { node, side, pin }) {
  const boxes = new Map(graph.boxes().map((box) => [box.id, box]))
  const here = boxes.get(node)
  const far = (id) => Math.hypot(boxes.get(id).x - here.x, boxes.get(id).y - here.y)
  const other = side === 'outputs' ? 'inputs' : 'outputs'
  const others = [...flow.nodes.values()].filter((one) => one.id !== node && boxes.has(one.id)).sort((a, b) => far(a.id) - far(b.id))
  const all = others.flatMap((one) => pinsOf(one, other).map((there) => {
    const verdict = side === 'outputs' ? table.verdict(pin, there) : table.verdict(there, pin)
    const isFed = other === 'inputs' && there.name in one.into
    return entry(table, there, {
      key: `${one.id}.${there.name}`, title: `${one.title} · ${there.name}`, note: isFed ? strings.replaces : typeName(there),
      group: verdict ? strings.unfitGroup : strings.fitGroup, refused: verdict?.reason ?? '', node: one.id, pin: there, side: other, order: (verdict ? 2 : 0) + (there.setting ? 1 : 0),
    })
  })).sort((a, b) => a.order - b.order)
  return (query) => (query ? all.filter((one) => score(query, one.title, one.note)) : all).slice(0, MOST * 2)
}

function nodeEntries(flow, strings) {
  return [...flow.nodes.values()].map((node) => ({
    key: `go ${node.id}`, group: strings.goGroup, title: node.title, note: node.id, icon: node.about.icon || 'widgets', color: node.about.color, node: node.id,
    more: `${node.id} ${node.type} ${node.about.title} ${Object.entries(node.set).map(([name, value]) => `${name} ${shortly(value)}`).join(' ')}`,
  }))
}

const entry = (table, pin, about) => ({ ...about, outline: table.outline(pin), color: table.color(pin) })

function ranked(entries, query, better) {
  return entries.map((one) => ({ one, points: score(query, one.title, `${one.more ?? ''} ${one.note ?? ''}`) }))
    .filter(({ points }) => points).map(({ one, points }) => ({ one, points: points + better(one) }))
    .sort((a, b) => Boolean(a.one.refused) - Boolean(b.one.refused) || b.points - a.points).slice(0, MOST).map(({ one }) => ({ ...one, group: '', note: one.note && one.group !== one.note ? `${one.group} · ${one.note}` : one.group }))
}

function recents() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '[]')
  } catch {
    return []
  }
}
