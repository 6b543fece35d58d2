package org.cultivation.application.pages;

import org.cultivation.application.accounts.Account;
import org.cultivation.application.accounts.Accounts;
import org.springframework.stereotype.Component;

/** Names of officials by account name; facts bear account names only. */
@Component
public class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The person's name; the account name when there is no such account any more. */
    public String name(String account) {
        return accounts.find(account).map(Account::displayName).orElse(account);
    }
}
