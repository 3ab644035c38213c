/** Text that is written where it stands: a title, a label, a note. Asked for by a double click or by `writing`. */
import { nextTick, ref, watch } from 'vue'

/**
 * @param {string} place such as 'nodes/camera': what `writing` holds when the keyboard or a menu asks for this one
 * @param {{flow: object, writing: {value: string}, save: (text: string) => void, whole?: boolean}} about
 *   `save` gets what was written, once; `whole`: all of it is selected at first
 */
export function useWriting(place, { flow, writing, save, whole = true }) {
  const isWriting = ref(false)
  const field = ref(null)

  async function write() {
    writing.value = ''
    if (flow.view.readonly || isWriting.value) return
    isWriting.value = true
    await nextTick()
    field.value?.focus({ preventScroll: true })
    if (whole) field.value?.select()
  }

  /** The field has been left; twice for one text, as Enter takes the field away, is once. */
  function written(text) {
    if (!isWriting.value) return
    isWriting.value = false
    save(text)
  }

  watch(() => writing.value === place, (wanted) => wanted && write(), { immediate: true })
  return { isWriting, field, write, written, leave: () => (isWriting.value = false) }
}
