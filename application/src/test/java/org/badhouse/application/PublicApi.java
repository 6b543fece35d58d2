package org.badhouse.application;

import org.springframework.web.bind.annotation.RestController;

/** Public, although nobody else needs it. */
@RestController
public class PublicApi {}
