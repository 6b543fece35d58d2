package org.cultivation.application.visitors;

import org.cultivation.application.visitors.SharedRegistry.House;

/** Every page in server mode. */
@OnMongo
class PagesOnMongoTest extends PagesTest {

    PagesOnMongoTest(House house) {
        super(house);
    }
}
