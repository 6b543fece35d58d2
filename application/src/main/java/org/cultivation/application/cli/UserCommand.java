package org.cultivation.application.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.cultivation.application.accounts.Account;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.accounts.SqliteAccounts;
import org.cultivation.infra.directory.OwnerOnly;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "user",
        description = "Keep the accounts in --data DIR or --uri URI. Works beside a running server.",
        mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do: add, list, password, enable, disable");
    }

    @Command(
            name = "add",
            description = "Add an account; its password is read from standard input or made and printed.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin PlaceOption data,
            @Parameters(paramLabel = "NAME", description = "lower-case letters, digits, dot and hyphen") String name,
            @Option(
                            names = "--role",
                            required = true,
                            description = "clerk, reviewer, auditor, leader or administrator")
                    String role,
            @Option(names = "--scope", required = true, description = "unit code, such as 120000 or 120114")
                    String scope,
            @Option(names = "--display-name", description = "name shown on pages") @Nullable String displayName,
            @Option(names = "--password-stdin", description = "read the password from standard input") boolean stdin) {
        return with(data, accounts -> {
            String password = stdin ? line() : accounts.inventPassword();
            Account added = accounts.add(
                    name, displayName == null ? name : displayName, role(role), UnitCode.parse(scope), password);
            print("added " + added.name() + (stdin ? "" : ", password " + password));
            return 0;
        });
    }

    @Command(name = "list", description = "List the accounts.", mixinStandardHelpOptions = true)
    int list(@Mixin PlaceOption data) {
        return with(data, accounts -> {
            accounts.all()
                    .forEach(a -> print(a.name() + "\t" + a.role().name().toLowerCase(java.util.Locale.ROOT) + "\t"
                            + a.scope() + "\t" + (a.enabled() ? "enabled" : "disabled") + "\t" + a.displayName()));
            return 0;
        });
    }

    @Command(name = "password", description = "Set a new password.", mixinStandardHelpOptions = true)
    int password(
            @Mixin PlaceOption data,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--password-stdin", description = "read the password from standard input") boolean stdin) {
        return with(data, accounts -> {
            String password = stdin ? line() : accounts.inventPassword();
            accounts.changePassword(name, password);
            print("changed " + name + (stdin ? "" : ", password " + password));
            return 0;
        });
    }

    @Command(
            name = "disable",
            description = "Keep an account out from its next request on.",
            mixinStandardHelpOptions = true)
    int disable(@Mixin PlaceOption data, @Parameters(paramLabel = "NAME") String name) {
        return with(data, accounts -> {
            accounts.setEnabled(name, false);
            print("disabled " + name);
            return 0;
        });
    }

    @Command(name = "enable", description = "Let an account in again.", mixinStandardHelpOptions = true)
    int enable(@Mixin PlaceOption data, @Parameters(paramLabel = "NAME") String name) {
        return with(data, accounts -> {
            accounts.setEnabled(name, true);
            print("enabled " + name);
            return 0;
        });
    }

    private static int with(PlaceOption data, Function<Accounts, Integer> use) {
        if (data.uri != null) {
            try (DatabasePlace place = new DatabasePlace(data.uri, null)) {
                return use.apply(new Accounts(place.accounts()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try {
            OwnerOnly.registry(data.directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + data.directory, e);
        }
        try (SqliteAccounts file = new SqliteAccounts(data.directory.resolve("accounts.db"))) {
            return use.apply(new Accounts(file));
        }
    }

    private Role role(String text) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(text)) {
                return role;
            }
        }
        throw new ParameterException(spec.commandLine(), "no such role: " + text);
    }

    private static String line() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
