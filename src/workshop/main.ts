import '../lib/ui/tokens.css';
import '../lib/ui/base.css';
import { mount } from 'svelte';
import Workshop from './Workshop.svelte';

mount(Workshop, { target: document.body });
