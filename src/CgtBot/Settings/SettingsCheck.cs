using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CgtBot.Texts;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace CgtBot.Settings;

/// <summary>Reads the settings against the options they fill, before anything is built: keys that do not exist, values that do not read, values out of bounds.</summary>
public static class SettingsCheck
{
    public static void Demand(IConfiguration configuration)
    {
        var problems = Problems(configuration);
        if (problems.Count > 0)
        {
            throw new SettingsFault(problems);
        }
    }

    public static IReadOnlyList<string> Problems(IConfiguration configuration) =>
    [
        .. UnknownRoots(configuration),
        .. SettingsCatalogue.All.SelectMany(s => OfSection(configuration.GetSection(s.Key), s.Options)),
        .. Addresses(configuration["urls"]),
    ];

    /// <summary>The properties a person may set.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetSetMethod() is not null);

    /// <summary>Whether a property holds settings of its own, rather than a value or a list.</summary>
    public static bool IsNested(Type type) => type.IsClass && type != typeof(string) && !typeof(System.Collections.IEnumerable).IsAssignableFrom(type);

    // Only what was written for the bot is looked at: the environment holds many names that are nobody's mistake.
    private static IEnumerable<string> UnknownRoots(IConfiguration configuration)
    {
        var known = SettingsCatalogue.All.Select(s => s.Key).Concat(SettingsCatalogue.OfTheHost).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return configuration is not IConfigurationRoot root ? [] : root.Providers.Where(p => p is JsonConfigurationProvider or CommandLineConfigurationProvider)
            .SelectMany(p => p.GetChildKeys([], null)).Distinct(StringComparer.OrdinalIgnoreCase).Where(key => !known.Contains(key))
            .Select(key => SettingsWording.Unknown(key, SettingsCatalogue.All.Select(s => s.Key + ":…").Append("urls")));
    }

    private static IReadOnlyList<string> OfSection(IConfigurationSection section, Type type)
    {
        IReadOnlyList<string> unreadable = [.. section.GetChildren().SelectMany(child => OfKey(child, type, section.Path))];
        if (unreadable.Count > 0)
        {
            return unreadable;
        }

        var options = Activator.CreateInstance(type)!;
        section.Bind(options);
        return [.. Invalid(section.Path, options)];
    }

    private static IEnumerable<string> OfKey(IConfigurationSection child, Type owner, string path)
    {
        if (Settable(owner).FirstOrDefault(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is not { } property)
        {
            return [SettingsWording.Unknown(child.Path, Settable(owner).Select(p => $"{path}:{p.Name}"))];
        }

        return IsNested(property.PropertyType) ? child.GetChildren().SelectMany(c => OfKey(c, property.PropertyType, child.Path))
            : child.Value is { Length: > 0 } value && !Reads(value, property.PropertyType) ? [SettingsWording.Unreadable(child.Path, value, property.PropertyType)]
            : [];
    }

    private static bool Reads(string value, Type type)
    {
        try
        {
            return TypeDescriptor.GetConverter(type) is { } converter && (!converter.CanConvertFrom(typeof(string)) || converter.ConvertFromInvariantString(value) is not null);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Invalid(string path, object options)
    {
        foreach (var property in Settable(options.GetType()))
        {
            var (key, value) = ($"{path}:{property.Name}", property.GetValue(options));
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            {
                if (rule.GetValidationResult(value, new ValidationContext(options) { MemberName = property.Name }) is { } refusal)
                {
                    yield return SettingsWording.Refused(key, value, rule, refusal);
                }
            }

            foreach (var problem in value is not null && IsNested(property.PropertyType) ? Invalid(key, value) : [])
            {
                yield return problem;
            }
        }

        foreach (var refusal in options is IValidatableObject itself ? itself.Validate(new ValidationContext(options)) : [])
        {
            yield return SettingsWording.Line(refusal.ErrorMessage ?? path);
        }
    }

    private static IEnumerable<string> Addresses(string? urls) => (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(url => !IsAddress(url)).Select(url => SettingsWording.Line(string.Format(System.Globalization.CultureInfo.CurrentCulture, SettingsTexts.Address, url)));

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= 0 and <= 65535, PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
