/** Made-up histories of a register: legal, repeatable by their seed, as long as wanted. For tests and measurements. */
@NullMarked
package org.cultivation.infra.histories;

import org.jspecify.annotations.NullMarked;
