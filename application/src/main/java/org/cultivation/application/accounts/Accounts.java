package org.cultivation.application.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.accounts.AccountStore;
import org.cultivation.infra.accounts.StoredAccount;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The local accounts and their rules. Accounts are never removed, only disabled: facts bear their names. */
public final class Accounts {

    /** The first administrator's account name. */
    public static final String FIRST = "admin";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,31}");
    private static final int SHORTEST_PASSWORD = 10;
    /** bcrypt reads 72 bytes; what lies beyond would not protect. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    /** No letter or digit that looks like another. */
    private static final String PASSWORD_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final AccountStore file;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();
    /** Compared against when the name is unknown, so that an answer takes as long as for a known one. */
    private final String decoy;

    public Accounts(AccountStore file) {
        this.file = file;
        this.decoy = encoder.encode("nobody has this password");
    }

    public Optional<Account> find(String name) {
        return file.find(name).map(Accounts::read);
    }

    /** All accounts by name. */
    public List<Account> all() {
        return file.all().stream().map(Accounts::read).toList();
    }

    /**
     * Adds an account.
     *
     * @throws Refusal {@code account.name-malformed}, {@code account.exists}, {@code account.password-too-short},
     *     {@code account.password-too-long}
     */
    public Account add(String name, String displayName, Role role, UnitCode scope, String password) {
        Refusal.when(!NAME.matcher(name).matches(), "account.name-malformed", name);
        String shown = Text.required("account.displayName", displayName, 50);
        StoredAccount account = new StoredAccount(name, shown, role.name(), scope.value(), true, hash(password), 1);
        Refusal.when(!file.add(account), "account.exists", name);
        return read(account);
    }

    /** @throws Refusal {@code account.unknown} or as for {@link #add} */
    public void changePassword(String name, String password) {
        Refusal.when(!file.changePassword(name, hash(password)), "account.unknown", name);
    }

    /** Keeps the account out from its next request on, or lets it in again. @throws Refusal {@code account.unknown} */
    public void setEnabled(String name, boolean enabled) {
        Refusal.when(!file.setEnabled(name, enabled), "account.unknown", name);
    }

    /** A password nobody chose, of 20 letters and digits. */
    public String inventPassword() {
        return random.ints(20, 0, PASSWORD_LETTERS.length())
                .collect(StringBuilder::new, (s, i) -> s.append(PASSWORD_LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** What is stored of the password; changes with it. Empty when there is no such account. */
    public Optional<String> fingerprint(String name) {
        return file.find(name).map(StoredAccount::passwordHash);
    }

    /** True when the password is right. Takes as long when there is no such account. */
    public boolean verify(String name, CharSequence password) {
        Optional<StoredAccount> account = file.find(name);
        boolean right = encoder.matches(
                password, account.map(StoredAccount::passwordHash).orElse(decoy));
        return right && account.isPresent();
    }

    private String hash(String password) {
        Refusal.when(
                password.codePointCount(0, password.length()) < SHORTEST_PASSWORD,
                "account.password-too-short",
                SHORTEST_PASSWORD);
        Refusal.when(
                password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES,
                "account.password-too-long",
                LONGEST_PASSWORD_BYTES);
        return encoder.encode(password);
    }

    private static Account read(StoredAccount stored) {
        return new Account(
                stored.name(),
                stored.displayName(),
                Role.valueOf(stored.role()),
                new UnitCode(stored.scope()),
                stored.enabled(),
                stored.revision());
    }
}
