import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

// One ES module. `vue` stays a bare import, so that the page's import map gives us NiceGUI's own copy.
export default defineConfig({
  plugins: [vue({ isProduction: true })],
  define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
  resolve: { alias: { '@vue/reactivity': 'vue', 'vue-demi': here('./src/vue-demi.js') } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    cssCodeSplit: false,
    lib: { entry: here('./src/index.js'), formats: ['es'], fileName: () => 'index.js' },
    rollupOptions: { external: ['vue'] },
  },
})
