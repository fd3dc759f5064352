#pragma once

/// What a person asks of all programs of their desktop.
struct DesktopAppearance
{
    enum class Scheme { None, Dark, Light };

    Scheme scheme = Scheme::None;
    bool highContrast = false;
    bool animations = true;

    friend bool operator==(const DesktopAppearance &, const DesktopAppearance &) = default;
};
