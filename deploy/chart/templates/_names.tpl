{{- define "tariff-service.name" -}}
{{- printf "%s-tariff-service" .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "tariff-service.selector" -}}
app.kubernetes.io/name: tariff-service
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end -}}

{{- define "tariff-service.labels" -}}
{{ include "tariff-service.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | quote }}
{{- end -}}

{{/* The configuration file: what the values say, and where the tariffs are. */}}
{{- define "tariff-service.config" -}}
{{ toYaml .Values.config }}
tariffs:
{{- if .Values.tariffs.configMap }}
  bundle: /srv/release/{{ .Values.tariffs.bundle }}
{{- if .Values.tariffs.publicKey }}
  signed_by: [/srv/release/{{ .Values.tariffs.publicKey }}]
{{- end }}
{{- else }}
  folder: /srv/tariffs
{{- end }}
{{- end -}}
