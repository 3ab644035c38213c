// A first look around: each step points at a thing on the page and says one sentence about it.
export default {
  props: { steps: Array, next: String, last: String, skip: String, label: String },
  emits: ["done"],
  data: () => ({ at: -1, box: null }),
  computed: {
    step() {
      return this.steps[this.at];
    },
    place() {
      if (!this.box) return {};
      const { left, top, width, height } = this.box;
      const wide = Math.min(320, innerWidth - 24);
      const fits = left + width + wide + 24 < innerWidth;
      const x = fits ? left + width + 16 : Math.max(12, Math.min(left, innerWidth - wide - 12));
      const y = fits ? top : top + height + 190 < innerHeight ? top + height + 16 : Math.max(12, top - 180);
      return { left: `${x}px`, top: `${Math.max(12, Math.min(y, innerHeight - 180))}px`, width: `${wide}px` };
    },
    ring() {
      const { left, top, width, height } = this.box ?? { left: 0, top: 0, width: 0, height: 0 };
      return { left: `${left - 4}px`, top: `${top - 4}px`, width: `${width + 8}px`, height: `${height + 8}px` };
    },
  },
  methods: {
    start() {
      this.at = -1;
      this.go();
    },
    /** On to the next step whose thing is on the page: a phone has no palette. */
    async go() {
      const rest = this.steps.findIndex((step, i) => i > this.at && this.boxOf(step));
      if (rest < 0) return this.end();
      this.at = rest;
      this.measure();
      await this.$nextTick();
      this.$refs.next?.focus({ preventScroll: true });
    },
    end() {
      this.at = -1;
      this.$emit("done");
    },
    boxOf(step) {
      const box = document.querySelector(step.target)?.getBoundingClientRect();
      return box && box.width && box.height ? box : null;
    },
    measure() {
      if (this.step) this.box = this.boxOf(this.step);
    },
    key(event) {
      if (this.step && event.key === "Escape") {
        event.stopPropagation();
        this.end();
      }
    },
  },
  mounted() {
    addEventListener("resize", this.measure);
    addEventListener("keydown", this.key, true);
  },
  unmounted() {
    removeEventListener("resize", this.measure);
    removeEventListener("keydown", this.key, true);
  },
  template: `
    <div v-if="step" class="mentat tour">
      <div class="tour-ring" :style="ring" />
      <div class="tour-card" role="dialog" :aria-label="label" :style="place">
        <b>{{ step.title }}</b>
        <p>{{ step.text }}</p>
        <footer>
          <span>{{ at + 1 }} / {{ steps.length }}</span>
          <button type="button" class="tour-skip" @click="end">{{ skip }}</button>
          <button type="button" class="tour-next" ref="next" @click="go">{{ at + 1 < steps.length ? next : last }}</button>
        </footer>
      </div>
    </div>`,
};
