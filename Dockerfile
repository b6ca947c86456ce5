# The desk in a container. Build: docker build -t filature .     How to run it: docs/install.md
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Filature.Cli -c Release -v q --nologo -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN useradd --system --uid 5757 --create-home filature && mkdir /data && chown filature /data
COPY --from=build /app /app
RUN printf '#!/bin/sh\nexec dotnet /app/Filature.Cli.dll "$@"\n' > /usr/local/bin/filature && chmod +x /usr/local/bin/filature
USER filature
# The archive, the password and all settings are in here.
ENV XDG_DATA_HOME=/data
VOLUME /data
EXPOSE 5757
HEALTHCHECK --interval=30s --timeout=3s CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/5757'
ENTRYPOINT ["filature"]
# Inside a container every address is open to others, so the desk asks its password for whatever changes it.
CMD ["serve", "--public", "--urls", "http://0.0.0.0:5757"]
