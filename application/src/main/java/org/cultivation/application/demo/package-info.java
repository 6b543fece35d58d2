/**
 * The believable sample that {@code serve --demo} fills an empty registry with: invented firms and what officials did
 * about them over two years. It only tells the story as commands in time order; nothing here writes anywhere.
 */
@NullMarked
package org.cultivation.application.demo;

import org.jspecify.annotations.NullMarked;
