/** The entry of a worker thread. It imports nothing that is not Node's own before compiled modules are remembered. */
import module from 'node:module';

// Each thread has to ask for itself: without, a worker spends half a second more on modules that were compiled before.
module.enableCompileCache();
await import('./answering.ts');
module.flushCompileCache();
