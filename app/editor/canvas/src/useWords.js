import { inject, onBeforeUnmount, onMounted } from 'vue'

/** Have `write(said)` called, once per screen frame at most, with what a display shows; null when that is nothing. */
export function useWords(props, write) {
  const { live } = inject('mentat')
  const words = live.said(props.node)
  const panel = () => write(words.shown(props.shows))
  onMounted(() => {
    words.attach(panel)
    panel()
  })
  onBeforeUnmount(() => words.detach(panel))
}
