package org.cultivation.infra.accounts;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Accounts in a MongoDB database, for all nodes of a registry. */
public final class MongoAccounts implements AccountStore {

    private static final String NAME = "_id";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> accounts;

    public MongoAccounts(MongoDatabase database) {
        this.accounts = database.getCollection("account")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public Optional<StoredAccount> find(String name) {
        return ask(
                () -> Optional.ofNullable(accounts.find(eq(NAME, name)).first()).map(MongoAccounts::account));
    }

    @Override
    public List<StoredAccount> all() {
        return ask(() -> accounts.find()
                .sort(Sorts.ascending(NAME))
                .map(MongoAccounts::account)
                .into(new ArrayList<>()));
    }

    @Override
    public boolean add(StoredAccount account) {
        return ask(() -> {
            try {
                accounts.insertOne(new Document(NAME, account.name())
                        .append("displayName", account.displayName())
                        .append("role", account.role())
                        .append("scope", account.scope())
                        .append("enabled", account.enabled())
                        .append("passwordHash", account.passwordHash())
                        .append(REVISION, 1L));
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public boolean changePassword(String name, String passwordHash) {
        return change(name, set("passwordHash", passwordHash));
    }

    @Override
    public boolean setEnabled(String name, boolean enabled) {
        return change(name, set("enabled", enabled));
    }

    private boolean change(String name, Bson change) {
        return ask(() -> accounts.updateOne(eq(NAME, name), combine(change, inc(REVISION, 1L)))
                        .getMatchedCount()
                == 1);
    }

    private static StoredAccount account(Document stored) {
        return new StoredAccount(
                stored.getString(NAME),
                stored.getString("displayName"),
                stored.getString("role"),
                stored.getString("scope"),
                stored.getBoolean("enabled"),
                stored.getString("passwordHash"),
                stored.getLong(REVISION));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException | IllegalStateException e) {
            throw new AccountsUnavailable("the accounts cannot be reached: " + e.getMessage(), e);
        }
    }
}
