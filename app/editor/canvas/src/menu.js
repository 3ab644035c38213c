/** What the context menu offers for what was clicked: commands of the table, in groups, and the few things only a menu has. */
import { shownKeys } from './keys.js'

const ARRANGE = ['alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom', 'distributeAcross', 'distributeDown', 'tidy']

const GROUPS = {
  canvas: [['addNode', 'addNote', 'addFrame'], ['paste', 'pasteWired', 'selectAll'], ['tidy', 'fit', 'minimap', 'outline', 'legend'], ['leaveSubflow'], ['palette', 'find', 'shortcuts']],
  nodes: [
    ['inspect', 'rename', 'openSubflow', 'wire'], ['runTo', 'onceTo', 'onceAnew'], ['bypass', 'mute', 'collapse', 'freeze', 'popOut'], 'colors', 'arrange',
    ['copy', 'cut', 'duplicate'], ['addFrame', 'makeSubflow', 'unpackSubflow', 'selectUpstream', 'selectDownstream'], ['deleteReconnect', 'delete'],
  ],
  edges: [['wireLabel', 'wireBend', 'wireNode'], ['delete']],
  frames: [['rewrite'], 'colors', ['copy', 'duplicate', 'selectInside'], ['removeFrame']],
  notes: [['rewrite'], 'colors', ['copy', 'cut', 'duplicate', 'addFrame'], ['delete']],
}
const ICONS = {
  undo: 'undo', redo: 'redo', pasteWired: 'content_paste_go', selectNone: 'remove_done', run: 'play_arrow', runOnce: 'play_circle_outline', onceTo: 'play_circle_outline', onceAnew: 'replay', runs: 'work_history', stop: 'stop', save: 'save', history: 'history',
  open: 'folder_open', export: 'file_download', logs: 'subject', theme: 'contrast', larger: 'text_increase', smaller: 'text_decrease', tour: 'tour', language: 'translate',
  gallery: 'apps', hand: 'pan_tool', arrow: 'highlight_alt', zoomIn: 'zoom_in', zoomOut: 'zoom_out', zoomReset: 'crop_free', fitSelection: 'center_focus_strong',
  addNode: 'add_box', addNote: 'sticky_note_2', addFrame: 'select_all', paste: 'content_paste', selectAll: 'done_all', tidy: 'auto_fix_high',
  fit: 'fit_screen', minimap: 'map', outline: 'account_tree', legend: 'category', palette: 'manage_search', find: 'search', shortcuts: 'keyboard',
  inspect: 'tune', rename: 'edit', openSubflow: 'open_in_full', wire: 'cable', runTo: 'play_arrow', bypass: 'redo', mute: 'block', collapse: 'unfold_less',
  freeze: 'ac_unit', popOut: 'open_in_new', copy: 'content_copy', cut: 'content_cut', duplicate: 'control_point_duplicate', makeSubflow: 'account_tree',
  unpackSubflow: 'unarchive', delete: 'delete_outline', deleteReconnect: 'link_off', removeFrame: 'deselect', leaveSubflow: 'arrow_upward',
  wireLabel: 'label', wireBend: 'timeline', wireNode: 'add_box', rewrite: 'edit', selectInside: 'select_all', selectUpstream: 'first_page', selectDownstream: 'last_page',
  alignLeft: 'align_horizontal_left', alignCentre: 'align_horizontal_center', alignRight: 'align_horizontal_right', alignTop: 'align_vertical_top',
  alignMiddle: 'align_vertical_center', alignBottom: 'align_vertical_bottom', distributeAcross: 'horizontal_distribute', distributeDown: 'vertical_distribute',
}
const EDITS = ['wireLabel', 'wireBend', 'wireNode', 'rewrite']

export const iconOf = (name) => ICONS[name] ?? 'chevron_right'

/** The colours there are, by name. */
export const colorWords = (strings) => ({
  red: strings.colorRed, orange: strings.colorOrange, yellow: strings.colorYellow, green: strings.colorGreen, teal: strings.colorTeal,
  blue: strings.colorBlue, purple: strings.colorPurple, pink: strings.colorPink, grey: strings.colorGrey,
})

/** Groups of `{name, title, keys, icon}`; 'colors' and 'arrange' stand for rows of their own. */
export function menuGroups(kind, commands, strings, readonly) {
  const own = {
    wireLabel: strings.wireLabel, wireBend: strings.wireBend, wireNode: strings.wireNode, rewrite: strings.rewrite, selectInside: strings.selectInside,
  }
  const item = (name) => {
    if (own[name]) return readonly && EDITS.includes(name) ? null : { name, title: own[name], keys: '', icon: iconOf(name) }
    const about = commands.table.get(name)
    return about && commands.can(name) ? { name, title: about.title, keys: about.keys.length ? shownKeys(about.keys[0]) : '', icon: iconOf(name), isLast: /^delete$|^removeFrame$/.test(name) } : null
  }
  return GROUPS[kind].flatMap((group) => {
    if (group === 'colors') return readonly ? [] : [{ colors: true }]
    if (group === 'arrange') {
      const items = ARRANGE.map(item).filter(Boolean)
      return commands.can('alignLeft') ? [{ arrange: items }] : []
    }
    const items = group.map(item).filter(Boolean)
    return items.length ? [{ items }] : []
  })
}
