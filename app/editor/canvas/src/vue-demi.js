// Vue Flow's helpers import vue-demi, a bridge between Vue 2 and 3; here there is only Vue 3.
export * from 'vue'
export const isVue2 = false
export const isVue3 = true
