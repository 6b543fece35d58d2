package org.cultivation.infra.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every place for accounts must do. */
abstract class AccountStoreContract {

    private static final StoredAccount CLERK =
            new StoredAccount("clerk", "A clerk", "CLERK", "120114", true, "{x}hash", 1);

    abstract AccountStore store();

    @Test
    void an_account_is_found_as_it_was_added_and_a_name_is_given_once() {
        assertThat(store().find("clerk")).isEmpty();
        assertThat(store().add(CLERK)).isTrue();
        assertThat(store().add(new StoredAccount("clerk", "Another", "AUDITOR", "120000", true, "{x}", 1)))
                .isFalse();
        assertThat(store().find("clerk")).contains(CLERK);
    }

    @Test
    void every_change_counts_the_revision_and_holds_at_once() {
        store().add(CLERK);
        assertThat(store().setEnabled("clerk", false)).isTrue();
        assertThat(store().changePassword("clerk", "{x}other")).isTrue();
        assertThat(store().find("clerk"))
                .contains(new StoredAccount("clerk", "A clerk", "CLERK", "120114", false, "{x}other", 3));
        assertThat(store().setEnabled("nobody", true)).isFalse();
        assertThat(store().changePassword("nobody", "{x}")).isFalse();
    }

    @Test
    void all_are_listed_by_name() {
        store().add(new StoredAccount("b", "B", "CLERK", "120114", true, "{x}", 1));
        store().add(new StoredAccount("a", "A", "CLERK", "120114", true, "{x}", 1));
        assertThat(store().all()).extracting(StoredAccount::name).containsExactly("a", "b");
    }
}
