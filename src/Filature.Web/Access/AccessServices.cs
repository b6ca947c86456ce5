using System.Globalization;
using System.Threading.RateLimiting;
using Filature.Storage;
using Filature.Web.Outgoing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Filature.Web.Access;

/// <summary>Who may do what: the owner all on his own machine; on a public desk everyone reads, and who has the password changes.</summary>
internal static class AccessServices
{
    public const string Scheme = "filature-editor";

    // A form of the desk is a few lines.
    public const int LongestForm = 16 * 1024;

    private static readonly TimeSpan Signed = TimeSpan.FromHours(12);

    // A person who reads fast asks for a page a second at most, a feed program for some dozens at once; a machine that takes all of an
    // archive asks for hundreds. The owner's own desk has no limit.
    private const int PagesAtOnce = 120;
    private const int PagesASecond = 2;

    // Guessing: a password of twelve characters stands that for ages, and who forgot where the caps lock is can try again.
    private const int PasswordsATime = 6;
    private static readonly TimeSpan PasswordTime = TimeSpan.FromMinutes(5);

    public static void Add(WebApplicationBuilder builder, WebDeskOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddScoped<Reader>();
        // Keys live as long as the desk: nothing is written beside the archive, and a restart asks for the password again.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "filature-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.FormFieldName = "token";
            // The policy of content says by whom a page may be framed: by nobody.
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = Scheme;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Signed;
            cookie.SlidingExpiration = true;
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => LimitOf(context, options));
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(30);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>What stands before all addresses of the desk.</summary>
    public static void Use(WebApplication app, Archive archive, WebDeskOptions options)
    {
        if (options.IsPublic)
        {
            // Only a proxy on this machine is believed: that is the middleware's own rule.
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        }

        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(next => context => SameSite.Check(context, next));
        if (options.IsPublic)
        {
            var gate = new PublicGate(archive, new Dispatches(archive));
            app.Use(next => context => gate.Pass(context, next));
        }
    }

    private static RateLimitPartition<string> LimitOf(HttpContext context, WebDeskOptions options)
    {
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (context.Request.Path.Equals("/login", StringComparison.OrdinalIgnoreCase) && HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetFixedWindowLimiter($"login {from}", _ => new() { PermitLimit = PasswordsATime, Window = PasswordTime });
        }

        return !options.IsPublic || context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(from, _ => new()
            {
                TokenLimit = options.PagesAtOnce ?? PagesAtOnce,
                TokensPerPeriod = PagesASecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                AutoReplenishment = true,
            });
    }
}
