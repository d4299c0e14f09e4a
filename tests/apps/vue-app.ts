import { createSSRApp, defineComponent, h, ref } from 'vue';
import { LATER, TOPIC } from './topic.ts';

const VueApp = defineComponent(() => {
  const changed = ref(false);
  return () =>
    h('main', [
      h('p', [TOPIC, ' ', h('em', 'So it was said.')]),
      h('p', { id: 'changing' }, changed.value ? LATER : 'Nothing else is known.'),
      h(
        'button',
        {
          type: 'button',
          onClick: () => {
            changed.value = !changed.value;
          },
        },
        'Change',
      ),
    ]);
});

/** A Vue application that changes its text at a click. */
export const createVueApp = () => createSSRApp(VueApp);
