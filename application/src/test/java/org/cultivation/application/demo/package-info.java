/** Tests of filling a registry with the sample. */
@NullMarked
package org.cultivation.application.demo;

import org.jspecify.annotations.NullMarked;
