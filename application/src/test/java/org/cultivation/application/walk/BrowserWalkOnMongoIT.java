package org.cultivation.application.walk;

import java.util.List;
import org.cultivation.application.MongoStorage;

/** The same in server mode, on the server that MONGODB_URI names, else on one within this process. */
class BrowserWalkOnMongoIT extends BrowserWalkIT {

    @Override
    List<String> storage() {
        return List.of(MongoStorage.property(MongoStorage.freshUri()));
    }
}
