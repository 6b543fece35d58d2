/**
 * Documents for people as files: WordprocessingML and PDF, written by ourselves so that the same content gives the same
 * bytes on any machine and in any year. Nothing here knows what a document is about.
 */
@NullMarked
package org.cultivation.infra.documents;

import org.jspecify.annotations.NullMarked;
