package org.cultivation.application.api;

import java.util.List;
import org.cultivation.application.MongoStorage;

/** The same in server mode. */
class EnterpriseWayOnMongoTest extends EnterpriseWayTest {

    @Override
    List<String> storage() {
        return List.of(MongoStorage.property(MongoStorage.freshUri()));
    }
}
