import { offer } from './topic.ts';
import { createVueApp } from './vue-app.ts';

const complaints: string[] = [];
const app = createVueApp();
app.config.warnHandler = (message) => complaints.push(message);
app.config.errorHandler = (error) => complaints.push(String(error));

offer({ hydrate: () => void app.mount('#app'), unmount: () => app.unmount(), complaints });
