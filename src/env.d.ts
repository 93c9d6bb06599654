/// <reference types="astro/client" />
import type { Page } from './site/page.ts';

declare global {
  namespace App {
    interface Locals {
      /** Everything that the route draws, computed before it is called. */
      page: Page;
    }
  }
}
