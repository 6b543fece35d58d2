package org.cultivation.application.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page and the visitor's own settings. */
@Page
class AccountPages {

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String out,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("wait", wait);
        model.addAttribute("out", out != null);
        return "sign-in";
    }

    @GetMapping("/account")
    String account() {
        return "account";
    }

    /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
    @PostMapping("/account/keys")
    String keys(@RequestParam String keys, HttpServletResponse response) {
        if (!keys.equals("on") && !keys.equals("off")) {
            throw new BadParameter("keys", keys, "value");
        }
        ResponseCookie cookie = ResponseCookie.from("keys", keys)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:/account";
    }
}
